import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { text } from '../../lib/platform/text.ts';
import { countText } from '../../lib/screen/format/whole.ts';
import { KeepFresh } from '../options/KeepFresh.tsx';
import { QuietHours } from '../options/QuietHours.tsx';
import { TryNotification } from '../options/TryNotification.tsx';
import { Privacy } from '../Privacy.tsx';
import { Access } from './Access.tsx';
import { Entries } from './Entries.tsx';

interface Props {
  settings: Settings;
  /** Whether Spillway may read the site. */
  hasAccess: boolean;
  entries: readonly Entry[];
  today: Temporal.PlainDate;
  onAllow: () => void;
  onChange: (change: Change<Settings>) => void;
  onTryNotification: () => Promise<boolean>;
  onAddEntry: (entry: Omit<Entry, 'id'>) => void;
  onChangeEntry: (entry: Entry) => void;
  onRemoveEntry: (id: string) => void;
  /** The user has been through, or wants no more of it. */
  onDone: () => void;
}

/** What to know and to choose at first, a step at a time; each can be passed over. */
export function Welcome(props: Props) {
  // Access that is given on the way does not take its step away from under the user.
  const [asksForAccess] = useState(!props.hasAccess);
  const steps = stepsOf(props, asksForAccess);
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // A new step takes the focus, so that it is read out; the page itself does not.
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else heading.current?.focus();
  }, [at]);

  const step = steps[at];
  if (!step) return null;
  const isLast = at === steps.length - 1;
  return (
    <main class="welcome">
      <h1>{text('welcome')}</h1>
      <p class="what">{text('welcomeWhat')}</p>
      <section aria-labelledby="step">
        <p class="what">{text('stepOf', countText(at + 1), countText(steps.length))}</p>
        <h2 id="step" ref={heading} tabIndex={-1}>
          {step.title}
        </h2>
        {step.content}
        <div class="buttons">
          {at > 0 && (
            <button type="button" onClick={() => setAt(at - 1)}>
              {text('back')}
            </button>
          )}
          {isLast ? (
            <button type="button" class="main" onClick={props.onDone}>
              {text('openUsagePage')}
            </button>
          ) : (
            <button type="button" class={step.isDone ? 'main' : ''} onClick={() => setAt(at + 1)}>
              {text(step.isDone ? 'next' : 'skip')}
            </button>
          )}
          {!isLast && (
            <button type="button" class="quiet last" onClick={props.onDone}>
              {text('skipAll')}
            </button>
          )}
        </div>
      </section>
    </main>
  );
}

interface Step {
  title: string;
  content: preact.JSX.Element;
  /** Whether going on leaves nothing undone. */
  isDone: boolean;
}

function stepsOf(props: Props, asksForAccess: boolean): Step[] {
  const { settings, hasAccess, entries, today, onChange } = props;
  const access = {
    title: text('welcomeAccess'),
    content: <Access hasAccess={hasAccess} onAllow={props.onAllow} />,
    isDone: hasAccess,
  };
  return [
    { title: text('welcomeReads'), content: <Privacy />, isDone: true },
    ...(asksForAccess ? [access] : []),
    {
      title: text('welcomeFresh'),
      content: <KeepFresh isOn={settings.keepFresh} onChange={onChange} />,
      isDone: settings.keepFresh,
    },
    {
      title: text('welcomeHear'),
      content: (
        <>
          <p>{text('welcomeHearWhat')}</p>
          {!settings.keepFresh && <p>{text('welcomeHearOpen', text('keepFresh'))}</p>}
          <TryNotification onTry={props.onTryNotification} />
          <QuietHours hours={settings.warnings.quietHours} onChange={(warnings) => onChange({ warnings })} />
        </>
      ),
      isDone: true,
    },
    {
      title: text('entries'),
      content: (
        <>
          <p>{text('entriesWhat')}</p>
          <Entries
            entries={entries}
            today={today}
            monthsToExpiry={settings.assumptions.monthsToExpiry}
            onAdd={props.onAddEntry}
            onChange={props.onChangeEntry}
            onRemove={props.onRemoveEntry}
          />
        </>
      ),
      isDone: entries.length > 0,
    },
    {
      title: text('welcomeEnd'),
      content: (
        <>
          <p>{text('welcomeEndWhat')}</p>
          <p>{text('welcomeEndPopup')}</p>
        </>
      ),
      isDone: true,
    },
  ];
}
