import { describe, expect, it } from 'vitest';
import { differenceLine, differenceSentences } from '../../../shared/messages/differenceText';
import { comparePortfolios } from '../../../shared/model/comparePortfolios';
import { differenceFieldSchema, type PortfolioDifference } from '../../../shared/model/portfolioDifference';
import { examplePortfolio, stop } from '../model/examplePortfolio';

const FORMAT = { locale: 'en-US', currency: 'USD' };
const QUANTITY: PortfolioDifference = {
  area: 'holding',
  change: 'changed',
  subject: 'AAAA',
  account: 'Brokerage',
  field: 'quantity',
  before: '1000',
  after: '1200.5',
};

describe('what differs, in words', () => {
  it('says that nothing differs', () => {
    expect(differenceSentences([])).toEqual(['Both hold the same.']);
  });

  it('counts holdings, not their fields', () => {
    const cost: PortfolioDifference = { ...QUANTITY, field: 'cost', before: null, after: '10' };
    const added: PortfolioDifference = { ...QUANTITY, change: 'added', subject: 'BBBB', before: null };
    expect(differenceSentences([QUANTITY, cost, added])).toEqual(['1 holding added and 1 changed.']);
  });

  it('gives each part of the document a sentence, holdings first', () => {
    const before = examplePortfolio();
    const later = {
      ...before,
      name: 'Other',
      holdings: before.holdings.slice(1),
      stops: [stop('h2', 61)],
      settings: { ...before.settings, exitDays: 2, riskFraction: 0.02 },
    };
    expect(differenceSentences(comparePortfolios(before, later))).toEqual([
      '1 holding removed.',
      '1 stop removed and 1 changed.',
      '1 detail of the portfolio changed.',
      '2 settings changed.',
    ]);
  });

  it('writes a row as the locale does, and says how its numbers read', () => {
    expect(differenceLine(QUANTITY, FORMAT)).toEqual({
      subject: 'AAAA, Brokerage',
      change: 'Quantity',
      before: '1,000',
      after: '1,200.5',
      unit: 'shares',
    });
    expect(differenceLine(QUANTITY, { ...FORMAT, locale: 'de-DE' }).after).toBe('1.200,5');
  });

  it('says none where one side has nothing, never 0', () => {
    expect(differenceLine({ ...QUANTITY, change: 'added', before: null }, FORMAT)).toMatchObject({
      change: 'Holding added',
      before: 'none',
    });
  });

  it.each([
    ['settings', 'riskFraction', 0.015, 'Money at risk per position', '1.5%'],
    ['stop', 'rule', 'trailing-atr', 'AAAA', 'Trailing ATR'],
    ['instrument', 'kind', 'reit', 'AAAA', 'REIT'],
    ['account', 'kind', 'retirement', 'AAAA', 'retirement'],
    ['prices', 'lastDate', '2026-11-20', 'AAAA', 'Nov 20, 2026'],
    ['portfolio', 'name', 'Other', 'Name', 'Other'],
  ] as const)('writes a difference in %s, %s, in the words of the page', (area, field, value, subject, text) => {
    const line = differenceLine({ ...QUANTITY, area, field, account: null, after: value }, FORMAT);
    expect(line).toMatchObject({ subject, after: text });
  });

  it('has words for every field', () => {
    for (const field of differenceFieldSchema.options)
      expect(differenceLine({ ...QUANTITY, field, before: null, after: null }, FORMAT).change).toMatch(/^[A-Z][a-z]/);
  });
});
