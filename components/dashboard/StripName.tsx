/** What a strip shows, and the figure at the moment pointed at. */
export function StripName({ name, figure }: { name: string; figure: string }) {
  return (
    <div class="strip-name">
      <span>{name}</span>
      <span class="strip-figure">{figure}</span>
    </div>
  );
}
