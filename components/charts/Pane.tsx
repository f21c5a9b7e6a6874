import type { ComponentChildren } from 'preact';
import type { Span } from '../../lib/model/series/span.ts';
import { pixelsBefore, type Sheet } from '../../lib/screen/timeline/sheet.ts';

interface Props {
  sheet: Sheet;
  /** What is looked at. */
  span: Span;
  /** What is drawn on the sheet: kept, where only another part of it is looked at. */
  children: ComponentChildren;
}

/** What one looks through at a sheet, which is moved behind it. */
export function Pane({ sheet, span, children }: Props) {
  return (
    <div class="pane">
      <div class="sheet" style={{ transform: `translateX(${-pixelsBefore(sheet, span)}px)` }}>
        {children}
      </div>
    </div>
  );
}
