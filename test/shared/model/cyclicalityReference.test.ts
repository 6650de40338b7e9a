import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cyclicalitySchema } from '../../../shared/model/cyclicalityReference';
import { sectorSchema } from '../../../shared/model/portfolio';

const SHIPPED = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../assets/reference/cyclicality.json'), 'utf8'),
);

describe('assets/reference/cyclicality.json', () => {
  const shipped = () => cyclicalitySchema.parse(SHIPPED);

  it('scores every sector, the defensive ones 0 and Energy 1', () => {
    const reference = shipped();
    expect(Object.keys(reference.scores).sort()).toEqual([...sectorSchema.options].sort());
    const defensive = sectorSchema.options.filter((sector) => reference.scores[sector] === 0);
    expect(defensive).toEqual(['Consumer Staples', 'Health Care', 'Utilities']);
    const cyclical = sectorSchema.options.filter((sector) => reference.scores[sector] === 1);
    expect(defensive.length + cyclical.length).toBe(11);
    expect(cyclical).toContain('Energy');
  });

  it('holds the limits of the domain reference', () => {
    expect(shipped()).toMatchObject({
      unknownScore: 0.5,
      mostTableDays: 200,
      concentration: { amberFraction: 0.25, redFraction: 0.35, benchmarkMultiple: 2, leastFraction: 0.1 },
      subIndustries: [
        { subIndustry: 'Biotechnology', amberFraction: 0.1 },
        { subIndustry: 'Regional Banks', amberFraction: 0.15 },
      ],
    });
  });
});

describe('cyclicalitySchema', () => {
  it('refuses a sector without a score, and limits in the wrong order', () => {
    const { Energy: _, ...scores } = SHIPPED.scores;
    expect(cyclicalitySchema.safeParse({ ...SHIPPED, scores }).success).toBe(false);
    const concentration = { ...SHIPPED.concentration, redFraction: 0.25 };
    const { error } = cyclicalitySchema.safeParse({ ...SHIPPED, concentration });
    expect(error?.issues[0]?.message).toBe('red is not the worse limit');
  });
});
