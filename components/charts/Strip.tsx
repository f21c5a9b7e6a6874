import type { ComponentChildren } from 'preact';
import type { Span } from '../../lib/model/series/span.ts';
import type { Level } from '../../lib/screen/chart/levels.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import type { Sheet } from '../../lib/screen/timeline/sheet.ts';
import { LevelNames } from './LevelNames.tsx';
import { Pane } from './Pane.tsx';

interface Props {
  /** What is drawn, in words. */
  facts: string;
  width: number;
  height: number;
  span: Span;
  sheet: Sheet;
  /** Heights to name. */
  levels: readonly Level[];
  cursorMs: number | null;
  /** What is drawn on the sheet. */
  children: ComponentChildren;
}

/** The part of a strip that is looked at, the moment pointed at, and what its heights stand for. No words lie over it. */
export function Strip({ facts, width, height, span, sheet, levels, cursorMs, children }: Props) {
  return (
    <div class="drawing" role="img" aria-label={facts}>
      <Pane sheet={sheet} span={span}>
        {children}
      </Pane>
      {cursorMs !== null && (
        <div
          class="cursor"
          style={{
            height: `${height}px`,
            transform: `translateX(${Math.round(scaled(cursorMs, [span.fromMs, span.toMs], [0, width]))}px)`,
          }}
        />
      )}
      <LevelNames levels={levels} height={height} />
    </div>
  );
}
