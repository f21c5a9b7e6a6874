import type { Signal } from '@preact/signals';

/** Puts whatever comes into a signal, for those who hand on what they watch: `watchKept(db, into(kept), failed)`. */
export function into<Value>(target: Signal<Value>): (value: Value) => void {
  return (value) => {
    target.value = value;
  };
}
