import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lineFor } from '../../scripts/read/line.ts';
import { readSaved } from '../../scripts/read/saved.ts';

// What each capture must give, written by hand from the capture itself.

const folder = new URL('../fixtures/captures/', import.meta.url);

function read(name: string, at = '2026-09-30T00:00:00Z'): unknown {
  const file = { name, text: readFileSync(new URL(name, folder), 'utf8') };
  return JSON.parse(
    lineFor(readSaved(file, { path: null, at: Temporal.Instant.from(at), language: null, zone: 'UTC' })),
  );
}

const fiveHours = { meter: 'codex', lengthSeconds: 18_000, idle: false };
const weekly = { meter: 'codex', lengthSeconds: 604_800, idle: false };
const noCredits = { balance: null, has: null, unlimited: null };
const usage = {
  kind: 'usage',
  limits: [],
  credits: noCredits,
  spendLimit: null,
  resetCredits: null,
  blocked: null,
  problems: [],
};

interface Expected {
  at?: string;
  gives: unknown;
}

const captures: Record<string, Expected> = {
  'wham_usage_plus_5h_weekly_zero_credits_2026-05-13.json': {
    at: '2026-05-13T14:32:02Z',
    gives: {
      ...usage,
      planType: 'plus',
      limits: [
        { ...fiveHours, usedPercent: 46, resetsAt: '2026-05-13T16:23:41Z' },
        { ...weekly, usedPercent: 15, resetsAt: '2026-05-19T10:54:08Z' },
      ],
      credits: { balance: 0, has: false, unlimited: false },
    },
  },
  'wham_usage_plus_credits_present_2026-05-22.json': {
    at: '2026-05-22T00:50:26Z',
    gives: {
      ...usage,
      planType: 'plus',
      limits: [
        { ...fiveHours, usedPercent: 4, resetsAt: '2026-05-22T04:28:16Z' },
        { ...weekly, usedPercent: 35, resetsAt: '2026-05-27T22:47:14Z' },
      ],
      credits: { balance: 289.39242375, has: true, unlimited: false },
      resetCredits: 0,
    },
  },
  'wham_usage_plus_5h_weekly_maestro_2026-06-29.partial.json': {
    at: '2026-06-29T18:29:42Z',
    gives: {
      ...usage,
      planType: null,
      limits: [
        { ...fiveHours, usedPercent: 27, resetsAt: '2026-06-29T22:08:42Z' },
        { ...weekly, usedPercent: 4, resetsAt: '2026-07-06T17:08:42Z' },
      ],
    },
  },
  'wham_usage_free_weekly_rate_limit_only_2026-05-26.json': {
    at: '2026-05-26T05:29:04Z',
    gives: {
      ...usage,
      planType: 'free',
      limits: [{ ...weekly, usedPercent: 3, resetsAt: '2026-06-02T05:29:04Z' }],
    },
  },
  'wham_usage_prolite_decode_error_body_0E-10_2026-04.json': {
    at: '2026-04-14T23:01:42Z',
    gives: {
      ...usage,
      planType: 'prolite',
      limits: [
        { ...fiveHours, usedPercent: 4, resetsAt: '2026-04-15T01:25:59Z' },
        { ...weekly, usedPercent: 19, resetsAt: '2026-04-17T03:09:44Z' },
      ],
      credits: { balance: 0, has: false, unlimited: false },
    },
  },
  'wham_usage_prolite_weekly_only_2026-09-19.json': {
    at: '2026-09-19T17:55:12Z',
    gives: {
      ...usage,
      planType: 'prolite',
      limits: [{ ...weekly, usedPercent: 84, resetsAt: '2026-09-20T02:18:33Z' }],
      credits: { balance: 0, has: false, unlimited: false },
      resetCredits: 3,
    },
  },
  'wham_usage_prolite_weekly_only_exhausted_2026-08-23.partial.json': {
    at: '2026-08-23T22:42:49Z',
    gives: {
      ...usage,
      planType: 'prolite',
      limits: [{ ...weekly, usedPercent: 100, resetsAt: '2026-08-27T08:18:30Z' }],
      blocked: { allowed: true, limitReached: true, reason: null },
    },
  },
  'wham_usage_business_spend_control_no_rate_limit_2026-07-21.json': {
    gives: {
      ...usage,
      planType: 'business',
      credits: { balance: null, has: true, unlimited: false },
      spendLimit: {
        limit: 15_000,
        used: 3831.746052503586,
        usedPercent: 26,
        resetsAt: '2026-08-01T00:00:00Z',
        reached: false,
      },
      resetCredits: 0,
    },
  },
  // Kept in an envelope that says where and when it was read.
  'wham_usage_business_spark_extra_no_rate_limit_2026-09-08.partial.json': {
    at: '2026-09-08T15:16:05Z',
    gives: {
      ...usage,
      planType: 'business',
      limits: [
        {
          meter: 'codex_bengalfox',
          lengthSeconds: 18_000,
          usedPercent: 0,
          resetsAt: '2026-09-08T20:16:05Z',
          idle: true,
        },
        {
          meter: 'codex_bengalfox',
          lengthSeconds: 604_800,
          usedPercent: 0,
          resetsAt: '2026-09-15T15:16:05Z',
          idle: true,
        },
      ],
      credits: { balance: null, has: true, unlimited: false },
    },
  },
  'team_spend_control_weekly_exhausted_2026-08.json': {
    at: '2026-08-07T15:07:22Z',
    gives: {
      ...usage,
      planType: 'team',
      limits: [{ ...weekly, usedPercent: 100, resetsAt: '2026-08-08T03:53:24Z' }],
      credits: { balance: null, has: true, unlimited: false },
      spendLimit: {
        limit: 1000,
        used: 36.79748725891113,
        usedPercent: 4,
        resetsAt: '2026-09-01T00:00:00Z',
        reached: false,
      },
      blocked: { allowed: false, limitReached: true, reason: null },
    },
  },
  'wham_usage_upstream_test_enterprise_cbp_automation.synthetic.json': {
    at: '2025-01-01T00:00:00Z',
    gives: {
      ...usage,
      planType: 'enterprise_cbp_automation',
      limits: [
        { meter: 'codex', lengthSeconds: 3600, usedPercent: 42, resetsAt: '2025-01-01T00:02:00Z', idle: false },
        { meter: 'codex', lengthSeconds: 86_400, usedPercent: 5, resetsAt: '2025-01-01T01:00:00Z', idle: false },
        { meter: 'codex_other', lengthSeconds: 1800, usedPercent: 88, resetsAt: '2025-01-01T01:00:00Z', idle: false },
      ],
      spendLimit: { limit: 25_000, used: 8000, usedPercent: 32, resetsAt: '2025-01-01T01:00:00Z', reached: false },
      resetCredits: 3,
      blocked: { allowed: true, limitReached: false, reason: 'workspace_member_usage_limit_reached' },
    },
  },
  'auto_top_up_settings_enabled_2026-05.json': {
    gives: { kind: 'top-up', enabled: true, minimum: 125, target: 250, monthlyLimit: null, problems: [] },
  },
  'credit_usage_events_cli_2026-04.single.json': {
    gives: { kind: 'credit-events', events: [{ date: '2026-04-18', surface: 'cli', credits: 397.205 }] },
  },
  'credit_usage_events_refund_zero_rows.synthetic.json': {
    gives: {
      kind: 'credit-events',
      events: [
        { date: '2026-09-20', surface: 'future', credits: -0.004 },
        { date: '2026-09-21', surface: 'codex', credits: 0 },
      ],
    },
  },
  'rate_limit_reset_credits_empty_2026-09-25.json': {
    gives: { kind: 'reset-credits', available: 0, credits: [] },
  },
  'plan_limit_history_pro_2026-09-25.trimmed.json': {
    gives: {
      kind: 'plan-history',
      asOf: '2026-09-24T00:00:00Z',
      periods: [
        {
          lengthSeconds: 604_800,
          planType: 'pro',
          startsAt: '2026-09-23T14:38:21Z',
          endsAt: '2026-09-30T14:38:21Z',
          usedBasisPoints: 31.66,
        },
      ],
    },
  },
  // Kept with its address, as text: the page's zone is that of the reader.
  'page_text_analytics_plus_en_2026-06-15.json': {
    at: '2026-06-15T20:00:00Z',
    gives: {
      ...usage,
      planType: null,
      limits: [
        { ...fiveHours, usedPercent: 23, resetsAt: '2026-06-16T02:13:00Z' },
        { ...weekly, usedPercent: 4, resetsAt: '2026-06-22T21:13:00Z' },
      ],
      source: 'page-text',
    },
  },
};

/** Answers of other addresses, or of other programs: nothing in them may pass for figures of the site. */
const notOurs = [
  'accounts_check_v4_pro_subset_2026-09-25.partial.json',
  'api_auth_session_plus_personal_2026-04.json',
  'app_server_rate_limits_plus_credits_1348_2026-02-27.json',
  'credit_balance_series_free_to_null_2026-09-04.series.json',
  'credit_purchases_invoices_2026-08.table.json',
  'daily_token_usage_breakdown_shape_2026-07.synthetic.json',
  'daily_workspace_usage_counts_shape_2026-07.synthetic.json',
  'rate_limit_reset_consume_response_2026-07-12.partial.json',
  'response_headers_prolite_spark_2026-06.json',
  'rollout_rate_limits_pro_weekly_only_2026-09-09.json',
  'spend_controls_monthly_usage_education_2026-08.json',
  'usage_page_summary_plus_eur_credits_2026-07-18.reported.json',
  'websocket_codex_rate_limits_event_shape.synthetic.json',
];

test.each(Object.entries(captures))('%s gives what was written down by hand', (name, { at, gives }) => {
  expect(read(name, at)).toEqual(gives);
});

test.each(notOurs)('%s is no answer that Spillway reads', (name) => {
  expect(read(name)).toMatchObject({ kind: 'problem', reason: 'unknown-shape' });
});

test('every capture is accounted for', () => {
  const kept = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(kept.toSorted()).toEqual([...Object.keys(captures), ...notOurs].toSorted());
});
