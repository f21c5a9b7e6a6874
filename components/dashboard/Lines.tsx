import { Said } from '../Said.tsx';

/** What stands in a cell in lines of their own. */
export function Lines({ of }: { of: readonly string[] }) {
  return of.map((line) => (
    <div key={line}>
      <Said of={[line]} />
    </div>
  ));
}
