import { batch, type Signal } from '@preact/signals';

/** Puts whatever comes into a signal, for those who hand on what they watch: `watchKept(db, into(kept), failed)`. */
export function into<Value>(target: Signal<Value>): (value: Value) => void {
  return (value) => {
    target.value = value;
  };
}

/** The same, and when it came into another: what is shown is of that moment. */
export function intoAsOf<Value>(
  target: Signal<Value>,
  asOf: Signal<Temporal.Instant>,
  now: () => Temporal.Instant,
): (value: Value) => void {
  return (value) =>
    batch(() => {
      asOf.value = now();
      target.value = value;
    });
}
