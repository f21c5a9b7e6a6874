import { within } from './within.ts';

/** A WebDriver BiDi connection: commands with answers, and events. */
export interface Bidi {
  send<T = unknown>(method: string, params: object): Promise<T>;
  on<T>(event: string, listener: (params: T) => void): void;
  close(): void;
}

type Message =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; message: string }
  | { type: 'event'; method: string; params: unknown };

interface Command {
  resolve(result: unknown): void;
  fail(why: string): void;
}

/** Connects to the address that the browser printed. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const underWay = new Map<number, Command>();
  const listeners = new Map<string, (params: never) => void>();
  let lastId = 0;

  function receive(message: Message) {
    if (message.type === 'event') return listeners.get(message.method)?.(message.params as never);
    const command = underWay.get(message.id);
    underWay.delete(message.id);
    if (message.type === 'success') command?.resolve(message.result);
    else command?.fail(message.message);
  }

  socket.addEventListener('message', ({ data }) => receive(JSON.parse(String(data))));
  socket.addEventListener('close', () => {
    for (const command of underWay.values()) command.fail('the browser closed the connection');
  });
  await within(10, `Connecting to ${address}`, opened(socket));

  return {
    send: <T>(method: string, params: object) => {
      const id = ++lastId;
      const answer = new Promise<T>((resolve, reject) => {
        const fail = (why: string) => reject(new Error(`${method}: ${why}`));
        if (socket.readyState !== WebSocket.OPEN) fail('the browser is closed');
        underWay.set(id, { resolve: resolve as Command['resolve'], fail });
      });
      socket.send(JSON.stringify({ id, method, params }));
      return within(30, method, answer);
    },
    on: (event, listener) => listeners.set(event, listener),
    close: () => socket.close(),
  };
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${socket.url}`)));
  });
}
