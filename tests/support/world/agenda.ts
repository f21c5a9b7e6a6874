/** What is still to come, in the order of time; of what comes at one moment, what was planned first comes first. */
export interface Agenda {
  /** Plans something, to the millisecond. */
  plan(atMs: number, happen: (atMs: number) => void): void;
  /** Lets everything happen that comes before `untilMs`, and what that brings about. */
  runUntil(untilMs: number): void;
}

interface Plan {
  atMs: number;
  order: number;
  happen: (atMs: number) => void;
}

export function emptyAgenda(): Agenda {
  const heap: Plan[] = [];
  let order = 0;
  const isBefore = (a: Plan, b: Plan) => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
  const swapIf = (lower: number, upper: number) => {
    const [a, b] = [heap[lower], heap[upper]];
    if (!a || !b || !isBefore(a, b)) return false;
    heap[lower] = b;
    heap[upper] = a;
    return true;
  };
  const plan = (atMs: number, happen: Plan['happen']) => {
    heap.push({ atMs: Math.round(atMs), order: order++, happen });
    for (let index = heap.length - 1; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!swapIf(index, parent)) return;
      index = parent;
    }
  };
  const takeFirst = () => {
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let index = 0; ; ) {
      const [left, right] = [heap[2 * index + 1], heap[2 * index + 2]];
      const child = 2 * index + (left && right && isBefore(right, left) ? 2 : 1);
      if (!swapIf(child, index)) return first;
      index = child;
    }
  };
  return {
    plan,
    runUntil: (untilMs) => {
      while (heap[0] && heap[0].atMs < untilMs) {
        const next = takeFirst();
        next?.happen(next.atMs);
      }
    },
  };
}
