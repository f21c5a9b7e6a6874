import { useId } from 'preact/hooks';

interface Props {
  label: string;
  what?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off, with what it does in words. */
export function Switch({ label, what, isOn, onChange }: Props) {
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={what && `${id}-what`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {what && (
        <p id={`${id}-what`} class="what">
          {what}
        </p>
      )}
    </div>
  );
}
