import { useState } from 'preact/hooks';
import type { ImportOutcome, ImportPlan } from '../../../lib/model/backup/plan.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Act } from '../../field/Act.tsx';
import { Switch } from '../../field/Switch.tsx';
import { ImportPreview } from './ImportPreview.tsx';

export interface ImportProps {
  /** Looks at a file and changes nothing. */
  onPlan: (text: string) => Promise<ImportOutcome>;
  /** Adds what is right of it; false when it did not work. */
  onImport: (plan: ImportPlan, takesSettings: boolean) => Promise<boolean>;
}

const problemTexts = {
  'not-json': 'importNotJson',
  'not-a-backup': 'importNotABackup',
  'newer-version': 'importNewer',
} as const satisfies Record<string, TextKey>;

/** Brings back what was exported: first says what that would add, then does it. */
export function Import({ format, onPlan, onImport }: ImportProps & { format: Format }) {
  const [outcome, setOutcome] = useState<ImportOutcome | 'reading' | 'unreadable' | null>(null);
  const [takesSettings, setTakesSettings] = useState(false);
  const look = async (file: File | undefined) => {
    if (!file) return setOutcome(null);
    setOutcome('reading');
    try {
      setOutcome(await onPlan(await file.text()));
    } catch {
      setOutcome('unreadable');
    }
  };
  return (
    <div class="group">
      <h3>{text('import')}</h3>
      <label class="entered">
        {text('importFile')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      <p class="what">{text('importWhat')}</p>
      <div role="status">{said(outcome)}</div>
      {outcome !== null && typeof outcome === 'object' && !('problem' in outcome) && (
        <>
          <ImportPreview plan={outcome} format={format} />
          {outcome.settings && (
            <Switch
              label={text('importSettings')}
              what={text('importSettingsWhat')}
              isOn={takesSettings}
              onChange={setTakesSettings}
            />
          )}
          <Act label={text('importDo')} done={text('imported')} onAct={() => onImport(outcome, takesSettings)} />
        </>
      )}
    </div>
  );
}

function said(outcome: ImportOutcome | 'reading' | 'unreadable' | null) {
  if (outcome === 'reading') return text('working');
  if (outcome === 'unreadable') return <p class="wrong">{text('importUnreadable')}</p>;
  return outcome !== null && 'problem' in outcome && <p class="wrong">{text(problemTexts[outcome.problem])}</p>;
}
