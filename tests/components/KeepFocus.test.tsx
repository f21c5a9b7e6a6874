// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { KeepFocus } from '../../components/field/KeepFocus.tsx';

afterEach(cleanup);

/** Buttons each of which removes itself, in a table. */
function Removable({ names }: { names: readonly string[] }) {
  const [left, setLeft] = useState(names);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as a table that scrolls.
    <section aria-label="table" tabIndex={0}>
      <KeepFocus>
        {left.map((name) => (
          <button key={name} type="button" onClick={() => setLeft(left.filter((other) => other !== name))}>
            {name}
          </button>
        ))}
      </KeepFocus>
    </section>
  );
}

async function remove(name: string): Promise<void> {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  await Promise.resolve();
}

describe('When what has the focus goes away with a click', () => {
  test.each([
    ['b', 'c', 'on what then stands in its place'],
    ['c', 'b', 'on the last there is'],
  ])('%s, the focus is %s', async (gone, next) => {
    render(<Removable names={['a', 'b', 'c']} />);
    await remove(gone);
    expect(document.activeElement?.textContent).toBe(next);
  });

  test('and nothing is left, the focus is on what is around it', async () => {
    render(<Removable names={['a']} />);
    await remove('a');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'table' }));
  });

  test('the focus stays where the user has put it meanwhile', async () => {
    render(
      <>
        <Removable names={['a', 'b']} />
        <input />
      </>,
    );
    const button = screen.getByRole('button', { name: 'a' });
    button.focus();
    fireEvent.click(button);
    screen.getByRole('textbox').focus();
    await Promise.resolve();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});
