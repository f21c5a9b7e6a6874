const slotMinutes = 5;
const slots = 6;

/** Share of the last half hour's five-minute slots in which use rose, from how many minutes ago it did. */
export function busyShare(minutesAgo: Iterable<number>): number {
  const risen = new Set<number>();
  for (const minutes of minutesAgo) risen.add(Math.floor(minutes / slotMinutes));
  let count = 0;
  for (let slot = 0; slot < slots; slot++) count += Number(risen.has(slot));
  return count / slots;
}
