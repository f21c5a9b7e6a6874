import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  label: string;
  what?: string;
  /** Each value that can be chosen, and how it is called. */
  options: readonly (readonly [value: Value, label: string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
  /** What belongs to the value that is chosen. */
  children?: ComponentChildren;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, what, options, chosen, onChoose, children }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class="choice" aria-describedby={what && `${id}-what`}>
      <legend>{label}</legend>
      <div class="options">
        {options.map(([value, name]) => (
          <label key={value}>
            <input type="radio" name={id} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            {name}
          </label>
        ))}
      </div>
      {what && (
        <p id={`${id}-what`} class="what">
          {what}
        </p>
      )}
      {children}
    </fieldset>
  );
}
