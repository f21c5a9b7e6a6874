import type { Method } from '../protocol/forecast.ts';
import { point } from './point.ts';

/** Nothing more is used. */
export const noFurtherUse: Method = ({ used }) => point(used);
