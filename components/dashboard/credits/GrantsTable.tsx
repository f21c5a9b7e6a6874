import type { Entry, Grant, Holding } from '../../../lib/model/credits/grant.ts';
import type { CreditsForecast } from '../../../lib/model/forecast/credits/credits.ts';
import { lastDayAhead } from '../../../lib/model/forecast/credits/days-ahead.ts';
import { isRefusal } from '../../../lib/model/forecast/refusal.ts';
import { dayOf } from '../../../lib/model/moment.ts';
import { text } from '../../../lib/platform/text.ts';
import { entryFrom } from '../../../lib/screen/credits/entry-from.ts';
import { expirySentence, isPassed, latestDaySentence } from '../../../lib/screen/expiry.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { grantName } from '../../../lib/screen/movement.ts';
import { refusalTexts } from '../../../lib/screen/refusal.ts';
import { spoken } from '../../../lib/screen/sentence.ts';
import { Act } from '../../field/Act.tsx';
import { Table } from '../Table.tsx';

interface Props {
  holding: Holding;
  forecast: CreditsForecast | null;
  /** The day on which the balance was read. */
  readOn: Temporal.PlainDate;
  zone: string;
  format: Format;
  /** Makes an entry of a grant, whose date can then be corrected; false when it could not be kept. */
  onEnter: (entry: Entry) => Promise<boolean>;
}

/** What the balance consists of: when it came, when it expires, and what will be lost of it. */
export function GrantsTable({ holding, forecast, readOn, zone, format, onEnter }: Props) {
  const expiry = forecast?.expiry ?? null;
  const forecasts = expiry && !isRefusal(expiry) ? expiry.grants : [];
  const latestDay = latestDaySentence(holding, readOn);
  const lastDay = forecast?.asOf.add({ hours: 24 * lastDayAhead });
  const isBeyond = lastDay && forecasts.some(({ at }) => Temporal.Instant.compare(at, lastDay) > 0);
  const rows = holding.grants.toSorted((a, b) => Temporal.PlainDate.compare(a.expires.by, b.expires.by));
  return (
    <div class="group">
      <Table
        caption={text('grants')}
        heads={[
          text('grantSource'),
          text('credits'),
          text('grantCame'),
          text('grantExpires'),
          text('grantUnspentOnDay'),
          text('entryCorrect'),
        ]}
        numbers={[1, 4]}
        short={[2]}
        rows={rows.map((grant) => {
          const lost = isPassed(grant.expires, readOn) ? null : forecasts.find(({ id }) => id === grant.id)?.unspent;
          return {
            key: grant.id,
            cells: [
              grantName(grant.source),
              text('grantPart', format.credits(grant.left), format.credits(grant.credits)),
              cameText(grant, zone, format),
              expiresText(grant, readOn, format),
              lost ? format.creditsRange(lost.p10, lost.p90, Number(grant.left)) : '',
              grant.source !== 'entered' && (
                <Act key="enter" label={text('entryCorrectDate')} onAct={() => onEnter(entryFrom(grant, zone))} />
              ),
            ],
          };
        })}
      />
      {expiry && isRefusal(expiry) && (
        <p class="what">{text('figureOf', text('grantUnspent'), text(refusalTexts[expiry.refused]))}</p>
      )}
      {isBeyond && <p class="what">{text('grantsHorizon', format.date(lastDay))}</p>}
      {latestDay && forecasts.length > 0 && <p class="what">{spoken(latestDay)}</p>}
      <p class="what">{text('grantsWhat')}</p>
    </div>
  );
}

function cameText({ came: { after, by } }: Grant, zone: string, format: Format): string {
  const day = (moment: Temporal.Instant) => dayOf(moment, zone);
  // The end of a day that was entered is the start of the next.
  const last = day(by.subtract({ milliseconds: 1 }));
  if (after === null) return text('grantCameBefore', format.date(day(by)));
  return day(after).equals(last) ? format.date(last) : text('spanShown', format.date(day(after)), format.date(last));
}

function expiresText({ expires }: Grant, readOn: Temporal.PlainDate, format: Format): string {
  const { from, by } = expires;
  if (from === null || from.equals(by) || isPassed(expires, readOn))
    return spoken(expirySentence(expires, readOn, format));
  return text('spanShown', format.date(from), format.date(by));
}
