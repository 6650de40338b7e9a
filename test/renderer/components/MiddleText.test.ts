import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../renderer/components/MiddleText';

describe('the ends of a text that loses its middle', () => {
  it('keep the number of an account that a broker has shortened, with one ellipsis', () => {
    expect(endsOf('Sample brokerage ...001')).toEqual({ start: 'Sample brokerage', end: '…001' });
    expect(endsOf('Individual …4321')).toEqual({ start: 'Individual', end: '…4321' });
  });

  it('keep a short last word whole', () => {
    expect(endsOf('iShares Russell 2000 ETF')).toEqual({ start: 'iShares Russell 2000', end: ' ETF' });
  });

  it('keep the last letters of one long word', () => {
    expect(endsOf('Donaudampfschifffahrt')).toEqual({ start: 'Donaudampfschif', end: 'ffahrt' });
  });

  it('leave a short text alone', () => {
    expect(endsOf('Northhaven')).toEqual({ start: 'Northhaven', end: '' });
  });
});
