import { useId, useState } from 'preact/hooks';

interface Props<Value> {
  label: string;
  what?: string;
  /** Where the page has no room for the label, it is said but not shown. */
  hideLabel?: boolean;
  type: 'number' | 'text' | 'time' | 'date';
  /** As it stands in the field. */
  value: string;
  /** The value that was typed; undefined where it is none. */
  read: (typed: string) => Value | undefined;
  /** What to type instead. */
  wrong: string;
  onChange: (value: Value) => void;
  required?: boolean;
  min?: number | string;
  max?: number | string;
  step?: 'any';
  maxLength?: number;
}

/** Something to type. What is no value is said to be none, changes nothing, and stays to be corrected. */
export function Entered<Value>(props: Props<Value>) {
  const { label, what, hideLabel, type, value, read, wrong, onChange, ...rest } = props;
  const id = useId();
  const [wronglyTyped, setWronglyTyped] = useState<string | null>(null);
  const isWrong = wronglyTyped !== null;
  const about = [what && `${id}-what`, isWrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class="entered">
      {!hideLabel && <label for={id}>{label}</label>}
      <input
        {...rest}
        id={id}
        // The types want one of these at a time.
        type={type as 'text'}
        value={wronglyTyped ?? value}
        aria-label={hideLabel ? label : undefined}
        aria-invalid={isWrong}
        aria-describedby={about || undefined}
        onChange={({ currentTarget: input }) => {
          const entered = read(input.value);
          setWronglyTyped(entered === undefined ? input.value : null);
          // A form around it then does not send.
          input.setCustomValidity(entered === undefined ? wrong : '');
          if (entered !== undefined) onChange(entered);
        }}
      />
      {what && (
        <p id={`${id}-what`} class="what">
          {what}
        </p>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
