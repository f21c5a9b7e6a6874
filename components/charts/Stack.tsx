interface Props {
  /** What stands side by side, from the start of the line: of which kind, and how much of the whole. */
  parts: readonly (readonly [kind: string, share: number])[];
  /** Where strokes are, as shares of the whole. */
  strokes?: readonly number[];
}

/** A bar of parts. The words beside it say the same. */
export function Stack({ parts, strokes = [] }: Props) {
  let from = 0;
  return (
    <svg class="stack" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(([kind, share]) => {
        const x = from;
        from += share;
        return <rect key={kind} class={kind} x={x} width={share} height={1} />;
      })}
      {strokes.map((at) => (
        <line key={at} x1={at} x2={at} y2={1} />
      ))}
    </svg>
  );
}
