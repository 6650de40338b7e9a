import type { SizingReport } from '../../../shared/report/sizing';
import { ok } from '../../../shared/result/result';

/** Invented numbers that show, greyed, how the worksheet will look. */
export const exampleCeilings: Pick<SizingReport, 'ceilings' | 'binding' | 'sizeMultiplier'> = {
  sizeMultiplier: 0.77,
  binding: 'weight-cap',
  ceilings: [
    {
      method: 'fixed-fractional',
      shares: ok(385),
      rawShares: ok(385),
      riskMoney: ok(770),
      weightFraction: ok(0.096),
      scaled: true,
      counts: true,
    },
    {
      method: 'weight-cap',
      shares: ok(120),
      rawShares: ok(120),
      riskMoney: ok(240),
      weightFraction: ok(0.03),
      scaled: false,
      counts: true,
    },
    {
      method: 'liquidity-cap',
      shares: ok(900),
      rawShares: ok(900),
      riskMoney: ok(1800),
      weightFraction: ok(0.225),
      scaled: false,
      counts: true,
    },
  ],
};
