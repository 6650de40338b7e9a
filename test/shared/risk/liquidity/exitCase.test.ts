import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../shared/result/result';
import { crisisLiquidity, type Market } from '../../../../shared/risk/liquidity/crisisLiquidity';
import { exitCase } from '../../../../shared/risk/liquidity/exitCase';
import { illiquidShare, illiquidShareFlag, slowExitFlag } from '../../../../shared/risk/liquidity/liquidityFlags';
import { liquidityTier } from '../../../../shared/risk/liquidity/liquidityTier';
import { oneWayExitCost } from '../../../../shared/risk/liquidity/oneWayExitCost';
import { squareRootImpact } from '../../../../shared/risk/liquidity/squareRootImpact';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { DEFAULTS, EXIT, IMPACT } from '../../../support/shippedDefaults';

/** The market of acceptance row C12: selling 25 % of a day's volume. */
const MARKET: Market = Object.freeze({
  spreadFraction: ok(0.006),
  dailyVolatility: ok(0.03),
  averageDailyVolume: ok(100_000),
  averageDailyDollarVolume: ok(2_000_000),
  participationFraction: 0.2,
});
const SMALL_CAP_CRISIS = Object.freeze({ spread: 3, volatility: 2.5, volume: 0.75, participation: 0.5 });

describe('squareRootImpact', () => {
  it('gives acceptance row C9', () => {
    const impact = squareRootImpact({ dailyVolatility: 0.025, volumeFraction: 0.1 }, IMPACT);
    expect(impact).toEqual({ ok: true, value: expect.closeTo(0.00790569, PRINTED_DECIMALS) });
  });

  it('is proportional to size below the knee, and meets the root there', () => {
    const at = (volumeFraction: number) =>
      obtained(squareRootImpact({ dailyVolatility: 0.02, volumeFraction }, IMPACT));
    expect(at(0.0005)).toBeCloseTo(at(0.001) / 2, 15);
    expect(at(0.001)).toBeCloseTo(0.02 * Math.sqrt(0.001), 15);
    expect(at(0)).toBe(0);
  });

  it('warns beyond 30 % of a day and shows no more than half the price', () => {
    expect(squareRootImpact({ dailyVolatility: 0.02, volumeFraction: 0.3 }, IMPACT)).not.toHaveProperty('notes');
    expect(squareRootImpact({ dailyVolatility: 0.02, volumeFraction: 0.31 }, IMPACT)).toMatchObject({
      notes: [{ code: 'impact-extrapolated', volumeFraction: 0.31 }],
    });
    expect(obtained(squareRootImpact({ dailyVolatility: 0.5, volumeFraction: 100 }, IMPACT))).toBe(0.5);
  });

  it('takes another coefficient and knee, and throws for numbers out of range', () => {
    const inputs = { dailyVolatility: 0.02, volumeFraction: 0.04 };
    expect(obtained(squareRootImpact(inputs, { ...IMPACT, coefficient: 0.5, knee: 0.16 }))).toBeCloseTo(0.001, 15);
    expect(() => squareRootImpact({ ...inputs, volumeFraction: -1 }, IMPACT)).toThrow(
      'impact of a number that is negative or not finite',
    );
    expect(() => squareRootImpact({ ...inputs, dailyVolatility: Number.NaN }, IMPACT)).toThrow(
      'impact of a number that is negative or not finite',
    );
    expect(() => squareRootImpact(inputs, { ...IMPACT, knee: 0 })).toThrow('knee is not positive');
  });

  it('never falls when the order grows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (a, b) => {
        const at = (volumeFraction: number) =>
          obtained(squareRootImpact({ dailyVolatility: 0.03, volumeFraction }, IMPACT));
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
      LAW,
    );
  });
});

describe('oneWayExitCost', () => {
  it('is half the spread, the impact and the commission', () => {
    const cost = oneWayExitCost({ spreadFraction: 0.006, impactFraction: 0.015, commissionFraction: 0.001 });
    expect(cost).toBeCloseTo(0.019, 15);
    expect(() => oneWayExitCost({ spreadFraction: -0.1, impactFraction: 0.2, commissionFraction: 0 })).toThrow(
      'cost is negative or not finite',
    );
    expect(() => oneWayExitCost({ spreadFraction: Number.NaN, impactFraction: 0, commissionFraction: 0 })).toThrow(
      'cost is negative or not finite',
    );
  });
});

describe('exitCase', () => {
  it('gives acceptance row C12, in ordinary times and in a crisis', () => {
    const normal = exitCase(25_000, MARKET, EXIT);
    expect(obtained(normal.exitCost)).toBeCloseTo(0.018, PRINTED_DECIMALS);
    const crisis = exitCase(25_000, crisisLiquidity(MARKET, SMALL_CAP_CRISIS), EXIT);
    expect(obtained(crisis.exitCost)).toBeCloseTo(0.05230127, PRINTED_DECIMALS);
  });

  it('takes longer in a crisis: less volume and half the participation', () => {
    const [normal, crisis] = [MARKET, crisisLiquidity(MARKET, SMALL_CAP_CRISIS)].map((market) =>
      obtained(exitCase(25_000, market, EXIT).daysToLiquidate),
    );
    expect(normal).toBeCloseTo(1.25, 12);
    expect(crisis).toBeCloseTo(1.25 / 0.75 / 0.5, 12);
  });

  it('gives the tier of its own days, volume and spread', () => {
    expect(obtained(exitCase(25_000, MARKET, EXIT).tier)).toBe('L3');
    expect(obtained(exitCase(25_000, crisisLiquidity(MARKET, SMALL_CAP_CRISIS), EXIT).tier)).toBe('L4');
  });

  it('adds the commission it is told of, and counts a short by its size', () => {
    const [short, long] = [
      exitCase(-25_000, MARKET, { ...EXIT, commissionFraction: 0.001 }),
      exitCase(25_000, MARKET, EXIT),
    ];
    expect(obtained(short.exitCost)).toBeCloseTo(obtained(long.exitCost) + 0.001, 15);
    expect(short.daysToLiquidate).toEqual(long.daysToLiquidate);
  });

  it('keeps what it knows when a part is unknown', () => {
    const noSpread = exitCase(100, { ...MARKET, spreadFraction: fail({ code: 'no-price-history' }) }, EXIT);
    expect(noSpread.daysToLiquidate.ok).toBe(true);
    expect(noSpread.impact.ok).toBe(true);
    expectProblem(noSpread.exitCost, { code: 'no-price-history' });
    expectProblem(noSpread.tier, { code: 'no-price-history' });
    const noVolume = exitCase(100, { ...MARKET, averageDailyVolume: fail({ code: 'no-volume' }) }, EXIT);
    expectProblem(noVolume.daysToLiquidate, { code: 'no-volume' });
    expectProblem(noVolume.exitCost, { code: 'no-volume' });
    expect(noVolume.spread.ok).toBe(true);
    const noVolatility = exitCase(100, { ...MARKET, dailyVolatility: fail({ code: 'zero-variance' }) }, EXIT);
    expectProblem(noVolatility.impact, { code: 'zero-variance' });
    expect(noVolatility.tier.ok).toBe(true);
    const noDollars = exitCase(100, { ...MARKET, averageDailyDollarVolume: fail({ code: 'no-volume' }) }, EXIT);
    expectProblem(noDollars.tier, { code: 'no-volume' });
  });

  it('is unknown where nothing trades', () => {
    const dead = exitCase(100, { ...MARKET, averageDailyVolume: ok(0) }, EXIT);
    expectProblem(dead.daysToLiquidate, { code: 'no-volume' });
    expectProblem(dead.impact, { code: 'no-volume' });
  });

  it('hands the notes of its parts on to the figures they went into', () => {
    const note = { code: 'assumed-spread', sizeClass: 'small', spreadFraction: 0.006 } as const;
    const exit = exitCase(40_000, { ...MARKET, spreadFraction: ok(0.006, [note]) }, EXIT);
    expect(exit.exitCost).toMatchObject({ notes: [note, { code: 'impact-extrapolated', volumeFraction: 0.4 }] });
    expect(exit.tier).toMatchObject({ notes: [note] });
    expect(exit.daysToLiquidate).not.toHaveProperty('notes');
    const small = exitCase(4_000, { ...MARKET, spreadFraction: ok(0.006, [note]) }, EXIT);
    expect(small.impact).not.toHaveProperty('notes');
    expect(small.exitCost).toHaveProperty('notes', [note]);
  });

  it('hands the notes of volume and volatility on to the impact and the cost', () => {
    const thin = { code: 'partial-coverage', coverageFraction: 0.9 } as const;
    const stale = { code: 'carried-close' } as const;
    const exit = exitCase(
      4_000,
      {
        ...MARKET,
        averageDailyVolume: ok(1e5, [thin]),
        dailyVolatility: ok(0.03, [stale]),
      },
      EXIT,
    );
    expect(exit.impact).toHaveProperty('notes', [thin, stale]);
    expect(exit.exitCost).toHaveProperty('notes', [thin, stale]);
  });
});

describe('crisisLiquidity', () => {
  it('scales spread, volatility, volume and participation, and nothing else', () => {
    expect(crisisLiquidity(MARKET, SMALL_CAP_CRISIS)).toEqual({
      spreadFraction: ok(expect.closeTo(0.018, 15)),
      dailyVolatility: ok(0.075),
      averageDailyVolume: ok(75_000),
      averageDailyDollarVolume: ok(1_500_000),
      participationFraction: 0.1,
    });
  });

  it('leaves the unknown unknown, and throws for a multiplier that is none', () => {
    const unknown = { ...MARKET, averageDailyVolume: fail({ code: 'no-volume' }) };
    expectProblem(crisisLiquidity(unknown, SMALL_CAP_CRISIS).averageDailyVolume, { code: 'no-volume' });
    expect(() => crisisLiquidity(MARKET, { ...SMALL_CAP_CRISIS, volume: 0 })).toThrow('multiplier is not positive');
  });
});

describe('liquidityTier', () => {
  const best = { daysToLiquidate: 1, averageDailyDollarVolume: 25e6, spreadFraction: 0.001 };

  it('gives each bound to the better tier', () => {
    const bounds = [
      [best, 'L1'],
      [{ daysToLiquidate: 3, averageDailyDollarVolume: 5e6, spreadFraction: 0.003 }, 'L2'],
      [{ daysToLiquidate: 7, averageDailyDollarVolume: 1e6, spreadFraction: 0.01 }, 'L3'],
      [{ daysToLiquidate: 20, averageDailyDollarVolume: 0.25e6, spreadFraction: 0.03 }, 'L4'],
    ] as const;
    for (const [inputs, tier] of bounds) expect(liquidityTier(inputs, DEFAULTS.liquidity.tiers)).toBe(tier);
    expect(liquidityTier({ ...best, daysToLiquidate: 0, spreadFraction: 0 }, DEFAULTS.liquidity.tiers)).toBe('L1');
    expect(liquidityTier({ ...best, averageDailyDollarVolume: 0 }, DEFAULTS.liquidity.tiers)).toBe('L5');
  });

  it('is the worst of the three columns', () => {
    expect(liquidityTier({ ...best, daysToLiquidate: 7.01 }, DEFAULTS.liquidity.tiers)).toBe('L4');
    expect(liquidityTier({ ...best, averageDailyDollarVolume: 249_999 }, DEFAULTS.liquidity.tiers)).toBe('L5');
    expect(liquidityTier({ ...best, spreadFraction: 0.0011 }, DEFAULTS.liquidity.tiers)).toBe('L2');
    expect(liquidityTier({ ...best, daysToLiquidate: 20.1 }, DEFAULTS.liquidity.tiers)).toBe('L5');
  });

  it('throws for numbers that are none', () => {
    expect(() => liquidityTier({ ...best, spreadFraction: Number.NaN }, DEFAULTS.liquidity.tiers)).toThrow(
      'tier of a negative number',
    );
    expect(() => liquidityTier({ ...best, daysToLiquidate: -1 }, DEFAULTS.liquidity.tiers)).toThrow(
      'tier of a negative number',
    );
  });
});

describe('illiquidShare and its flags', () => {
  const positions = Object.freeze([
    { value: 100, tier: 'L1' },
    { value: -30, tier: 'L4' },
    { value: 20, tier: 'L5' },
  ] as const);

  it('adds L4 and L5 by size over equity', () => {
    expect(obtained(illiquidShare(positions, 500))).toBeCloseTo(0.1, 15);
    expect(obtained(illiquidShare([], 500))).toBe(0);
    expectProblem(illiquidShare(positions, 0), { code: 'no-equity', equity: 0 });
  });

  it('turns amber above 10 % and red above 15 %', () => {
    expect(
      [0.1, 0.11, 0.15, 0.151].map((share) => illiquidShareFlag(share, DEFAULTS.liquidity.flags.illiquidShare)),
    ).toEqual([null, 'amber', 'amber', 'red']);
  });

  it('turns amber above 10 days and red above 20', () => {
    expect([10, 10.1, 20, 20.1].map((days) => slowExitFlag(days, DEFAULTS.liquidity.flags.slowExitDays))).toEqual([
      null,
      'amber',
      'amber',
      'red',
    ]);
  });
});
