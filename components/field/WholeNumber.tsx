import { text } from '../../lib/platform/text.ts';
import { Entered } from './Entered.tsx';

interface Props {
  label: string;
  what?: string;
  hideLabel?: boolean;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

/** A whole number between two others. */
export function WholeNumber({ value, least, most, onChange, ...labels }: Props) {
  const read = (typed: string) => {
    const number = Number(typed);
    return typed.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  };
  return (
    <Entered
      {...labels}
      type="number"
      min={least}
      max={most}
      value={String(value)}
      read={read}
      wrong={text('numberWrong', String(least), String(most))}
      onChange={onChange}
    />
  );
}
