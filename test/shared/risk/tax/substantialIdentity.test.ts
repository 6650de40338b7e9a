import { describe, expect, it } from 'vitest';
import { type ComparedSecurity, substantialIdentity } from '../../../../shared/risk/tax/substantialIdentity';

const security = (symbol: string, change: Partial<ComparedSecurity> = {}): ComparedSecurity =>
  Object.freeze({ symbol, underlying: null, index: null, factor: 1, ...change });

const IWM = security('IWM', { index: 'russell2000' });
const ACME = security('ACME');

describe('substantialIdentity', () => {
  it('is certain for the same symbol and for a contract on it', () => {
    expect(substantialIdentity(ACME, ACME)).toBe('identical');
    const call = security('ACME 261218C00030000', { underlying: 'ACME' });
    expect(substantialIdentity(ACME, call)).toBe('identical');
    expect(substantialIdentity(call, ACME)).toBe('identical');
  });

  it('is not settled for another fund, a leveraged fund or a future on the same index', () => {
    for (const symbol of ['VTWO', 'M2K']) {
      expect(substantialIdentity(IWM, security(symbol, { index: 'russell2000' }))).toBe('uncertain');
    }
    expect(substantialIdentity(IWM, security('TNA', { index: 'russell2000', factor: 3 }))).toBe('uncertain');
    const inverse = security('TZA', { index: 'russell2000', factor: -3 });
    expect(substantialIdentity(inverse, security('RWM', { index: 'russell2000', factor: -1 }))).toBe('uncertain');
  });

  it('is not there for another index, an inverse fund or another share', () => {
    expect(substantialIdentity(IWM, security('IJR', { index: 'sp600' }))).toBe('different');
    expect(substantialIdentity(IWM, security('TZA', { index: 'russell2000', factor: -3 }))).toBe('different');
    expect(substantialIdentity(ACME, security('BOLT'))).toBe('different');
  });
});
