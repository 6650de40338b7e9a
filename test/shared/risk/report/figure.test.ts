import { describe, expect, it } from 'vitest';
import { figureSchema, measureSchema } from '../../../../shared/report/figure';
import { MEASURE_METHODS } from '../../../../shared/report/measureMethods';
import { fail, ok } from '../../../../shared/result/result';
import { figure, figureInput, withMinimum } from '../../../../shared/risk/report/figure';

describe('figure', () => {
  it('carries the ids of the functions it is computed by, the giving one first', () => {
    expect(figure('openRisk', 'fraction', ok(0.05)).methods).toEqual([
      'stopCover',
      'lossToStop',
      'assumedLoss',
      'equityFraction',
    ]);
  });

  it.each(measureSchema.options)('is one the contract takes, with a method of its own array, for %s', (measure) => {
    const { methods } = figureSchema.parse(figure(measure, 'ratio', ok(1)));
    expect(methods.length).toBeGreaterThan(0);
    expect(methods).not.toBe(MEASURE_METHODS[measure]);
    expect(new Set(methods).size).toBe(methods.length);
  });

  it('holds a value or the reason for none, never both', () => {
    expect(figure('equity', 'money', ok(7))).toMatchObject({ value: 7, problem: null, coverageFraction: null });
    expect(figure('equity', 'money', fail({ code: 'no-holdings' }))).toMatchObject({
      value: null,
      problem: { code: 'no-holdings' },
      notes: [],
    });
  });

  it('keeps the notes of the outcome before those of its context', () => {
    const own = { code: 'partial-coverage', coverageFraction: 0.9 } as const;
    const further = { code: 'no-volume' } as const;
    expect(figure('exitCost', 'fraction', ok(1, [own]), { notes: [further] }).notes).toEqual([own, further]);
  });

  it('writes an input with what is known of its origin', () => {
    expect(figureInput('equity', 5)).toEqual({ name: 'equity', value: 5, unit: null, source: null, asOf: null });
    expect(figureInput('equity', 5, 'money', { source: 'a.csv', asOf: '2026-11-18' })).toEqual({
      name: 'equity',
      value: 5,
      unit: 'money',
      source: 'a.csv',
      asOf: '2026-11-18',
    });
  });
});

describe('withMinimum', () => {
  it('computes from the least number of observations on, and says how many are missing below it', () => {
    expect(withMinimum(60, 60, () => ok(1))).toEqual(ok(1));
    const never = () => {
      throw new Error('computed without enough observations');
    };
    expect(withMinimum(59, 60, never)).toEqual(fail({ code: 'too-few-observations', have: 59, need: 60 }));
  });
});
