import { type GalleryState, widths } from './gallery-state.ts';

interface Props {
  states: Readonly<Record<string, GalleryState>>;
  asked: URLSearchParams;
}

/** Every state in a frame of its own, since popup and pages have each their style sheet. */
export function Index({ states, asked }: Props) {
  return (
    <main style={{ display: 'flex', flexWrap: 'wrap', gap: '24px', fontFamily: 'system-ui', alignItems: 'start' }}>
      {Object.entries(states).map(([name, { page }]) => (
        <figure key={name} style={{ margin: 0 }}>
          <figcaption>
            <a href={addressOf(name, asked)}>{name}</a>
          </figcaption>
          <iframe title={name} src={addressOf(name, asked)} width={widths[page]} height={620} />
        </figure>
      ))}
    </main>
  );
}

function addressOf(name: string, asked: URLSearchParams): string {
  return `?${new URLSearchParams([...asked, ['state', name]])}`;
}
