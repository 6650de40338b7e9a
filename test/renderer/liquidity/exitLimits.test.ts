import { describe, expect, it } from 'vitest';
import { exitTone, illiquidTone, slowExits } from '../../../renderer/features/liquidity/exitLimits';
import { illiquidShareFlag, slowExitFlag } from '../../../shared/risk/liquidity/liquidityFlags';
import { sampleReport } from '../../fixtures/renderer/sampleBallast';
import { DEFAULTS } from '../../support/shippedDefaults';

describe('exit limits', () => {
  it('are the engine’s own, at and around every bound', () => {
    const { flags } = DEFAULTS.liquidity;
    for (const days of [0, 9.99, 10, 10.01, 20, 20.01, 500])
      expect(exitTone(days)).toBe(slowExitFlag(days, flags.slowExitDays));
    for (const share of [0, 0.1, 0.1001, 0.15, 0.1501, 1])
      expect(illiquidTone(share)).toBe(illiquidShareFlag(share, flags.illiquidShare));
  });

  it('list a name that is slow only in a crisis, and no cash', async () => {
    const { liquidity } = await sampleReport();
    const slow = slowExits(liquidity.rows);
    expect(slow.length).toBeGreaterThan(0);
    expect(slow.every((row) => !row.immediate)).toBe(true);
  });
});
