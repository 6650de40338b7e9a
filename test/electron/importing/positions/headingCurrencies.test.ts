import { describe, expect, it } from 'vitest';
import { headingCurrencies } from '../../../../electron/importing/positions/headingCurrencies';

describe('headingCurrencies', () => {
  it.each([
    ['Wert in EUR', 'EUR'],
    ['Market Value (CAD)', 'CAD'],
    ['Value EUR', 'EUR'],
    ['Price (pence)', 'GBX'],
    ['Price (p)', 'GBX'],
  ])('reads %j', (heading, currency) => {
    expect(headingCurrencies([heading], new Map([['marketValue', 0]])).get('marketValue')).toBe(currency);
  });

  it.each(['Value', 'Market Value', 'EURO value', 'Cost Per Lot', ''])('finds none in %j', (heading) => {
    expect(headingCurrencies([heading], new Map([['marketValue', 0]])).size).toBe(0);
  });
});
