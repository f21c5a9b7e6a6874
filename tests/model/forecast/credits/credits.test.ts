import { expect, it } from 'vitest';
import { CreditsForecast, forecastCredits } from '../../../../lib/model/forecast/credits/credits.ts';
import { z } from '../../../../lib/model/schema.ts';
import { noon } from '../../../support/make.ts';
import { makeKnown } from './make-known.ts';

it('says of each part why there is none, as long as nothing is known', () => {
  const forecast = forecastCredits(makeKnown(), noon);
  expect(forecast.switch).toEqual({ refused: 'too-little-history' });
  expect(z.decode(CreditsForecast, z.encode(CreditsForecast, forecast))).toEqual(forecast);
});
