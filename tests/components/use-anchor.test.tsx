// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useAnchor } from '../../components/dashboard/use-anchor.ts';

afterEach(cleanup);

function Page({ isThere }: { isThere: boolean }) {
  useAnchor(isThere);
  return isThere ? <section id="warnings" /> : null;
}

test('A page goes to the part that its address names when that has come, and only then', () => {
  location.hash = '#warnings';
  const gone = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const { rerender } = render(<Page isThere={false} />);
  expect(gone).not.toHaveBeenCalled();
  rerender(<Page isThere />);
  rerender(<Page isThere />);
  expect(gone.mock.contexts).toEqual([document.getElementById('warnings')]);
});
