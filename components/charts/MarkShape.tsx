import type { Mark } from '../../lib/screen/timeline/marks.ts';

/** How near one another marks may stand, from middle to middle. */
export const markWidth = 13;

// Ten units wide around their middle. Filled: it happened; hollow: it is to come, or nobody knows.
const shapes = {
  purchase: 'M0-5 5 4H-5Z',
  'auto-top-up': 'M0-5.5 5.5 0 0 5.5-5.5 0Z',
  grant: 'M-4.5-4.5H4.5V4.5H-4.5Z',
  refund: 'M5-4-5 0 5 4Z',
  expiry: 'M-5-4H5L0 5Z',
  unexplained: 'M0-4.5A4.5 4.5 0 1 0 0 4.5 4.5 4.5 0 1 0 0-4.5Z',
  expected: 'M0-5.5 5.5 0 0 5.5-5.5 0Z',
} as const satisfies Record<Mark['shape'], string>;

/** The sign of something that happened to the credits; what it means stands in its title and beside it in words. */
export function MarkShape({ shape, x, y, title }: { shape: Mark['shape']; x: number; y: number; title?: string }) {
  return (
    <path class={`mark mark-${shape}`} d={shapes[shape]} transform={`translate(${x} ${y})`}>
      {title && <title>{title}</title>}
    </path>
  );
}
