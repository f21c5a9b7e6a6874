import { text } from '../../lib/platform/text.ts';
import { countText } from '../../lib/screen/format/whole.ts';
import { Entered } from './Entered.tsx';

interface Props {
  label: string;
  what?: string;
  hideLabel?: boolean;
  value: number;
  least: number;
  most: number;
  /** Numbers between them that are not to be chosen, and what is then said. */
  except?: readonly number[];
  wrong?: string;
  onChange: (value: number) => void;
}

/** A whole number between two others. */
export function WholeNumber({ value, least, most, except = [], wrong, onChange, ...labels }: Props) {
  const read = (typed: string) => {
    const number = Number(typed);
    const isOne = typed.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
    return isOne && !except.includes(number) ? number : undefined;
  };
  return (
    <Entered
      {...labels}
      type="number"
      min={least}
      max={most}
      value={String(value)}
      read={read}
      wrong={wrong ?? text('numberWrong', countText(least), countText(most))}
      onChange={onChange}
    />
  );
}
