import type { Method } from '../protocol/forecast.ts';
import { codeburn } from './codeburn.ts';
import { codexbarHistorical } from './codexbar-historical.ts';
import { codexbarLinear } from './codexbar-linear.ts';
import { fan } from './fan.ts';
import { frkandris } from './frkandris.ts';
import { halfPace } from './half-pace.ts';
import { lastSlope } from './last-slope.ts';
import { linearPace } from './linear-pace.ts';
import { noFurtherUse } from './no-further-use.ts';
import { openusage } from './openusage.ts';

/** What Spillway is measured against. */
export const methods = {
  'no further use': noFurtherUse,
  'linear pace': linearPace,
  'half pace': halfPace,
  'last hour or day': lastSlope,
  'the fan': fan,
  'CodexBar linear': codexbarLinear,
  'CodexBar historical': codexbarHistorical,
  openusage,
  CodeBurn: codeburn,
  frkandris,
} satisfies Record<string, Method>;
