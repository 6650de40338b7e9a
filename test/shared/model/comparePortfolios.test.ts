import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import { comparePortfolios } from '../../../shared/model/comparePortfolios';
import type { Portfolio } from '../../../shared/model/portfolio';
import { portfolioDifferenceSchema } from '../../../shared/model/portfolioDifference';
import { obtained } from '../../support/outcome';
import {
  account,
  examplePortfolio,
  holding,
  importRecord,
  instrument,
  seriesLink,
  stop,
  trade,
} from './examplePortfolio';

const EXAMPLE = examplePortfolio();

function changedBy(command: DocumentCommand): Portfolio {
  return obtained(applyCommand(EXAMPLE, command));
}

/** As short as a reader would say it. */
function told(before: Portfolio, later: Portfolio): string[] {
  return comparePortfolios(before, later).map(
    ({ area, change, subject, account: place, field, before: from, after: to }) =>
      `${area} ${change} ${subject}${place === null ? '' : ` in ${place}`}: ${field} ${from} to ${to}`,
  );
}

describe('comparing two portfolios', () => {
  it('finds nothing between a document and its copy, whatever the order of the keys', () => {
    const copy = JSON.parse(JSON.stringify(EXAMPLE)) as Portfolio;
    const turned = Object.fromEntries(Object.entries(copy).reverse()) as Portfolio;
    expect(comparePortfolios(EXAMPLE, turned)).toEqual([]);
  });

  it('tells a quantity that changed, with both quantities and the account', () => {
    const later = changedBy({ name: 'editHolding', holdingId: 'h1', quantity: '120' });
    expect(told(EXAMPLE, later)).toEqual(['holding changed AAAA in Brokerage: quantity 100 to 120']);
  });

  it('tells a removed holding with its quantity, and the stop that went with it', () => {
    expect(told(EXAMPLE, changedBy({ name: 'removeHoldings', holdingIds: ['h2'] }))).toEqual([
      'holding removed BBBB in Brokerage: quantity -50 to null',
      'stop removed BBBB in Brokerage: level 60 to null',
    ]);
  });

  it('tells a new holding and not, once more, the instrument that came with it', () => {
    const later = changedBy({
      name: 'addHolding',
      holding: { ...holding('h9', 'a2', 'i9', '7'), importId: null },
      instrument: instrument('i9', 'ZZZZ'),
    });
    expect(told(EXAMPLE, later)).toEqual(['holding added ZZZZ in Retirement: quantity null to 7']);
  });

  it('takes a holding that an import made anew for the same one', () => {
    const reimported = {
      ...EXAMPLE,
      imports: [...EXAMPLE.imports, importRecord('r2', 'positions')],
      holdings: EXAMPLE.holdings.map((one) => ({ ...one, id: `new-${one.id}`, importId: 'r2' })),
      stops: EXAMPLE.stops.map((one) => ({ ...one, holdingId: `new-${one.holdingId}` })),
    };
    expect(told(EXAMPLE, reimported)).toEqual(['import added positions.csv: rows null to 3']);
  });

  it('takes a second holding of one symbol and account for one of its own', () => {
    const twice = { ...EXAMPLE, holdings: [...EXAMPLE.holdings, holding('h4', 'a1', 'i1', '7')] };
    expect(told(twice, EXAMPLE)).toEqual(['holding removed AAAA in Brokerage: quantity 7 to null']);
  });

  it.each([
    ['a stop', { stops: [stop('h1', 95), stop('h2', 60)] }, 'stop changed AAAA in Brokerage: level 90 to 95'],
    ['a name', { name: 'Other' }, 'portfolio changed Other: name Example to Other'],
    [
      'an account',
      { accounts: [{ ...account('a1', 'Brokerage'), kind: 'retirement' as const }, account('a2', 'Retirement')] },
      'account changed Brokerage: kind taxable to retirement',
    ],
    [
      'prices',
      { series: [{ ...seriesLink('AAAA', 'a'), lastDate: '2026-11-20' }] },
      'prices changed AAAA: lastDate 2026-11-19 to 2026-11-20',
    ],
    ['an import', { imports: [] }, 'import removed positions.csv: rows 3 to null'],
    [
      'a limit',
      { settings: { ...EXAMPLE.settings, weightCaps: { large: 0.05, mid: 0.05, small: 0.02, micro: 0.015 } } },
      'settings changed : capSmall 0.03 to 0.02',
    ],
    ['a field of a later version', { theme: 'green' }, 'portfolio changed Example: details null to null'],
  ] as const)('tells %s', (_what, change, sentence) => {
    expect(told(EXAMPLE, { ...EXAMPLE, ...(change as Partial<Portfolio>) })).toEqual([sentence]);
  });

  it('tells how many trades are on record, and a trade that changed as other details', () => {
    const before = examplePortfolio();
    const one = { ...before, trades: [trade('t1', 'a1', 'i1', '5')] };
    const other = { ...before, trades: [trade('t1', 'a1', 'i1', '6')] };
    const place = { area: 'portfolio', change: 'changed', subject: 'Example', account: null };
    expect(comparePortfolios(before, one)).toEqual([{ ...place, field: 'trades', before: 0, after: 1 }]);
    expect(comparePortfolios(one, other)).toEqual([{ ...place, field: 'details', before: null, after: null }]);
  });

  it('tells a field of a record that this version does not know as other details', () => {
    const [first, ...others] = EXAMPLE.holdings;
    if (first === undefined) throw new Error('the example has a holding');
    const later = { ...EXAMPLE, holdings: [{ ...first, tag: 'core' }, ...others] };
    expect(told(EXAMPLE, later)).toEqual(['holding changed AAAA in Brokerage: details null to null']);
  });

  it('tells the way back as the mirror of the way there', () => {
    const later = changedBy({ name: 'removeHoldings', holdingIds: ['h1', 'h3'] });
    const [there, back] = [comparePortfolios(EXAMPLE, later), comparePortfolios(later, EXAMPLE)];
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    expect(back).toEqual(
      there.map((one) => ({ ...one, change: turned[one.change], before: one.after, after: one.before })),
    );
  });

  it('answers what the contract takes and leaves both documents as they were', () => {
    const [frozen, later] = [
      deepFrozen(examplePortfolio()),
      deepFrozen(changedBy({ name: 'removeHoldings', holdingIds: ['h1'] })),
    ];
    for (const one of comparePortfolios(frozen, later))
      expect(portfolioDifferenceSchema.safeParse(one).success).toBe(true);
  });
});

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) deepFrozen(one);
  return Object.freeze(value);
}
