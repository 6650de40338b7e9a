import { describe, expect, it } from 'vitest';
import { sizeClassByDollars } from '../../../../shared/risk/exposure/sizeClassByDollars';
import { RECONSTITUTION } from '../reconstitution/shippedReconstitution';

describe('size classes by dollars in the FINRA variant', () => {
  const finra = RECONSTITUTION.dollarVariants.find(({ schemeId }) => schemeId === 'finra');

  it('has small from 250 million and no class below micro', () => {
    expect(finra).toBeDefined();
    if (finra === undefined) return;
    const classes = [200e9, 10e9, 2e9, 250e6, 249e6, 1].map((cap) => sizeClassByDollars(cap, finra.bands));
    expect(classes).toEqual(['mega', 'large', 'mid', 'small', 'micro', 'micro']);
  });
});
