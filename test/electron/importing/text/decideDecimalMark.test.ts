import { describe, expect, it } from 'vitest';
import { decideDecimalMark } from '../../../../electron/importing/text/decideDecimalMark';

const decide = (...cells: string[]) => decideDecimalMark([{ line: 1, lastLine: 1, cells }]);

describe('the decimal mark of a file', () => {
  it.each([
    [['1,234.56'], '.'],
    [['1.234,56'], ','],
    [['1.234.567'], ','],
    [['12.5', '1.234'], '.'],
    [['12,5', '1.234'], ','],
    [['0.123'], '.'],
    [['100', 'text', '01.02.2026'], '.'],
  ])('of %j is %j', (cells, mark) => expect(decide(...cells)).toEqual({ status: 'decided', mark }));

  it('is asked for where every cell can be read both ways', () => {
    expect(decide('1.234', '5.678')).toEqual({ status: 'ask', samples: ['1.234', '5.678'] });
  });

  it('is asked for where the cells contradict each other', () => {
    expect(decide('1.5', '2,5')).toEqual({ status: 'ask', samples: ['1.5', '2,5'] });
  });
});
