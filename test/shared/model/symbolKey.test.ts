import { describe, expect, it } from 'vitest';
import { symbolKey } from '../../../shared/model/symbolKey';

describe('symbolKey', () => {
  it.each(['BRK.B', 'BRK-B', 'BRK/B', 'brk b', ' BRK  B ', 'BRK. B'])('takes %s for the B share of BRK', (symbol) => {
    expect(symbolKey(symbol)).toBe('BRK.B');
  });

  it.each([
    ['/ES', 'ES'],
    ['^RUT', 'RUT'],
    ['BRK.B', 'BRKB'],
    ['BRK.A', 'BRK.B'],
    ['-AAPL', 'AAPL'],
    ['RTY=F', 'RTY'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(symbolKey(one)).not.toBe(symbolKey(other));
  });
});
