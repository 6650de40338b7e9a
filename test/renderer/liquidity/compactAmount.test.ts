import { describe, expect, it } from 'vitest';
import { compactAmount } from '../../../renderer/features/liquidity/compactAmount';

const write = (value: number) => compactAmount(value, { locale: 'en-US', currency: 'USD' });

describe('a compact amount', () => {
  it('is read in the same way from hundreds to billions', () => {
    expect([850, 4321, 12_640_000, 1_240_000_000].map(write)).toEqual(['850', '4.3k', '12.6m', '1.2bn']);
  });

  it('changes its scale by the number as it is written', () => {
    expect([999.4, 999.97, 999_940, 999_960].map(write)).toEqual(['999', '1.0k', '999.9k', '1.0m']);
  });

  it('has no scale above billions', () => {
    expect(write(3.2e13)).toBe('32,000.0bn');
  });
});
