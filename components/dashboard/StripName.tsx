interface Props {
  name: string;
  /** What happened at the moment pointed at. */
  beside?: string;
  figure: string;
}

/** What a strip shows, and the figure at the moment pointed at. */
export function StripName({ name, beside, figure }: Props) {
  return (
    <div class="strip-name">
      <span>{name}</span>
      {beside && <span class="beside">{beside}</span>}
      <span class="strip-figure">{figure}</span>
    </div>
  );
}
