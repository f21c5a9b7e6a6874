import { text } from '../../lib/platform/text.ts';
import { Switch } from '../field/Switch.tsx';

interface Props {
  isOn: boolean;
  onChange: (change: { keepFresh: boolean }) => void;
}

/** Whether Spillway asks for new figures by itself, and what that means. */
export function KeepFresh({ isOn, onChange }: Props) {
  return (
    <>
      <Switch
        label={text('keepFresh')}
        what={text('keepFreshWhat')}
        isOn={isOn}
        onChange={(keepFresh) => onChange({ keepFresh })}
      />
      {!isOn && <p class="what below">{text('keepFreshOff')}</p>}
    </>
  );
}
