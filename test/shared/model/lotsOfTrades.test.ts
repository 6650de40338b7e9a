import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, differenceOfDecimals, sumDecimals } from '../../../shared/model/decimal';
import { type LotFacts, lotsOfTrades } from '../../../shared/model/lotsOfTrades';
import type { RecordedTrade } from '../../../shared/model/portfolio';

let made = 0;

type Row = readonly [
  type: RecordedTrade['type'],
  change: string,
  price?: string | null | undefined,
  date?: string | undefined,
];

function trade([type, change, price = '10', date]: Row, index: number): RecordedTrade {
  return {
    id: `t${++made}`,
    accountId: 'a',
    instrumentId: 'i',
    date: date ?? `2026-01-${String(index + 1).padStart(2, '0')}`,
    type,
    change,
    price,
    amount: null,
    fees: null,
    currency: 'USD',
    amountCurrency: null,
    importId: null,
  };
}

function built(rows: readonly Row[], facts: Partial<LotFacts> = {}) {
  return lotsOfTrades(rows.map(trade), { multiplier: 1, ...facts });
}

/** Day, quantity and cost of each lot. */
const lotsOf = (rows: readonly Row[], facts: Partial<LotFacts> = {}) =>
  built(rows, facts).lots.map(({ acquired, quantity, costBasis }) => [acquired, quantity, costBasis]);

describe('lots of trades', () => {
  it('leave the oldest first, with its part of the cost', () => {
    expect(
      lotsOf([
        ['buy', '10'],
        ['buy', '5', '20'],
        ['sell', '-12'],
      ]),
    ).toEqual([['2026-01-02', '3', '60']]);
    expect(
      lotsOf([
        ['buy', '10'],
        ['sell', '-4', '99'],
      ]),
    ).toEqual([['2026-01-01', '6', '60']]);
  });

  it('take the costs of a purchase in, and of a short sale off', () => {
    const buy = { ...trade(['buy', '10', '5'], 0), fees: '1' };
    const short = { ...trade(['sell_short', '-10', '5'], 0), fees: '1' };
    expect(lotsOfTrades([buy], { multiplier: 1 }).lots[0]?.costBasis).toBe('51');
    expect(lotsOfTrades([short], { multiplier: 1 }).lots[0]).toMatchObject({ quantity: '-10', costBasis: '-49' });
  });

  it('cost price times multiplier: contracts of 100, bonds per 100', () => {
    expect(lotsOf([['buy_open', '2', '-1.5']], { multiplier: 100 })).toEqual([['2026-01-01', '2', '300']]);
    expect(lotsOf([['buy', '5000', '98.5']], { multiplier: 0.01 })).toEqual([['2026-01-01', '5000', '4925']]);
  });

  it('cost the amount of the file where it names no price, and nothing known in another currency', () => {
    const buy = { ...trade(['buy', '10', null], 0), amount: '-52.5' };
    const costOf = (one: RecordedTrade) => lotsOfTrades([one], { multiplier: 1 }).lots[0]?.costBasis;
    expect(costOf(buy)).toBe('52.5');
    expect(costOf({ ...buy, amountCurrency: 'GBP' })).toBeNull();
    expect(costOf({ ...buy, amount: null })).toBeNull();
    expect(costOf({ ...buy, price: '5', fees: '1', amountCurrency: 'GBP' })).toBe('50');
    expect(costOf({ ...buy, price: '999999999999999', change: '99999' })).toBeNull();
  });

  it('spread split shares and stock dividends over the open lots; cost and days stay', () => {
    const rows: Row[] = [
      ['buy', '10'],
      ['buy', '20', '20'],
      ['split_add', '90', null],
    ];
    expect(lotsOf(rows)).toEqual([
      ['2026-01-01', '40', '100'],
      ['2026-01-02', '80', '400'],
    ]);
    expect(
      lotsOf([
        ['buy', '3'],
        ['stock_dividend', '0.1', null],
      ]),
    ).toEqual([['2026-01-01', '3.1', '30']]);
    expect(
      lotsOf([
        ['sell_short', '-10'],
        ['split_add', '-10', null],
      ]),
    ).toEqual([['2026-01-01', '-20', '-100']]);
  });

  it('lose no share to the rounding of a split', () => {
    const { lots } = built([
      ['buy', '1'],
      ['buy', '1'],
      ['buy', '1'],
      ['split_add', '0.0000000001', null],
    ]);
    expect(sumDecimals(lots.map(({ quantity }) => quantity))).toBe('3.0000000001');
  });

  it('do not know the cost of what came from elsewhere, nor its day', () => {
    for (const type of ['transfer_in', 'merger_in', 'spinoff_in', 'split_add', 'stock_dividend'] as const)
      expect(lotsOf([[type, '5', '12']])).toEqual([[null, '5', null]]);
    for (const type of ['reinvest', 'switch_in', 'exercise', 'assign', 'buy_open'] as const)
      expect(lotsOf([[type, '5', '12']])).toEqual([['2026-01-01', '5', '60']]);
  });

  it.each(['sell', 'transfer_out', 'switch_out', 'merger_out', 'redemption', 'expire', 'exercise', 'assign'] as const)(
    'are closed by %s',
    (type) => {
      const { lots, closed, problem } = built([
        ['buy', '5'],
        [type, '-5', null],
      ]);
      expect([lots, problem]).toEqual([[], null]);
      expect(closed).toMatchObject([{ quantity: '5', costBasis: '50', acquired: '2026-01-01' }]);
    },
  );

  it('of more sold than came in are a shortfall with its first day, never a short position', () => {
    const { lots, problem } = built([
      ['buy', '5'],
      ['sell', '-7'],
      ['sell', '-1'],
      ['buy', '4'],
    ]);
    expect(problem).toEqual({ code: 'trades-oversold', quantity: '3', isoDate: '2026-01-02' });
    expect(lots).toMatchObject([{ quantity: '4' }]);
    expect(built([['expire', '5', null]]).problem).toMatchObject({ quantity: '5' });
  });

  it('are short only by a short sale, and a purchase covers it before it is held', () => {
    expect(
      lotsOf([
        ['sell_short', '-10'],
        ['buy_to_close', '4'],
      ]),
    ).toEqual([['2026-01-01', '-6', '-60']]);
    expect(
      lotsOf([
        ['sell_short', '-10'],
        ['buy', '15', '20'],
      ]),
    ).toEqual([['2026-01-02', '5', '100']]);
    expect(
      lotsOf([
        ['sell_short', '-1'],
        ['expire', '1', null],
      ]),
    ).toEqual([]);
    expect(
      built([
        ['sell_short', '-10'],
        ['buy_to_close', '15'],
      ]).problem,
    ).toMatchObject({ quantity: '5' });
  });

  it('let a sale wait for the purchases of its day, whatever the order of the rows', () => {
    const day = '2026-02-02';
    const rows: Row[] = [
      ['sell', '-5', '11', day],
      ['buy', '8', '10', day],
    ];
    expect(built(rows).problem).toBeNull();
    expect(lotsOf(rows)).toEqual([[day, '3', '30']]);
  });

  it('go by the day, and within it by the order recorded', () => {
    const rows: Row[] = [
      ['sell', '-4', '11', '2026-03-01'],
      ['buy', '2', '10', '2026-01-01'],
      ['buy', '3', '20', '2026-01-01'],
    ];
    expect(lotsOf(rows)).toEqual([['2026-01-01', '1', '20']]);
  });

  it('begin with what was there before, which is sold first', () => {
    const opening = { id: 'h', quantity: '10' };
    expect(
      lotsOf(
        [
          ['buy', '5'],
          ['sell', '-4'],
        ],
        { opening },
      ),
    ).toEqual([
      [null, '6', null],
      ['2026-01-01', '5', '50'],
    ]);
  });

  it('know a split the user recorded, before the trades of its day', () => {
    const splits = [{ effectiveOn: '2026-01-02', newShares: '4', oldShares: '1' }];
    expect(
      lotsOf(
        [
          ['buy', '10'],
          ['buy', '1', '3'],
        ],
        { splits },
      ),
    ).toEqual([
      ['2026-01-01', '40', '100'],
      ['2026-01-02', '1', '3'],
    ]);
    expect(lotsOf([['buy', '10']], { splits })).toEqual([['2026-01-01', '40', '100']]);
  });

  it('of quantities beyond belief are not built', () => {
    const huge: Row = ['buy', '999999999999999'];
    expect(built([huge, huge]).problem).toEqual({ code: 'trades-too-large' });
  });

  it('take no part of a trade that is no holding', () => {
    expect(
      built([
        ['buy', '0'],
        ['sell', '0'],
      ]),
    ).toEqual({ lots: [], closed: [], problem: null });
  });
});

const changeOf = fc.integer({ min: 1, max: 4000 }).map((thousandths) => String(thousandths / 100));
const rowOf = fc.oneof(
  fc.record({ type: fc.constantFrom('buy', 'reinvest', 'switch_in'), size: changeOf, sign: fc.constant('') }),
  fc.record({ type: fc.constantFrom('sell', 'transfer_out'), size: changeOf, sign: fc.constant('-') }),
);
const history = fc
  .array(fc.record({ row: rowOf, price: fc.integer({ min: 1, max: 50_000 }), day: fc.integer({ min: 1, max: 28 }) }))
  .map((rows) =>
    rows.map(({ row: { type, size, sign }, price, day }): Row => {
      return [
        type as RecordedTrade['type'],
        `${sign}${size}`,
        String(price / 100),
        `2026-01-${String(day).padStart(2, '0')}`,
      ];
    }),
  );

describe('laws of lots', () => {
  it('shares are conserved: lots are all that came in less all that left, and what was missing', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const { lots, problem } = built(rows);
        const net = sumDecimals(rows.map(([, change]) => change));
        const held = sumDecimals(lots.map(({ quantity }) => quantity));
        expect(held).toBe(sumDecimals([net, problem?.code === 'trades-oversold' ? problem.quantity : '0']));
        expect(lots.every(({ quantity }) => compareDecimals(quantity, '0') === 1)).toBe(true);
      }),
    );
  });

  it('cost is conserved: what was paid is in the open lots or went with the closed ones', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const trades = rows.map(trade);
        const { lots, closed } = lotsOfTrades(trades, { multiplier: 1 });
        const alone = trades.filter(({ change }) => compareDecimals(change, '0') === 1);
        const paid = alone.flatMap((one) => lotsOfTrades([one], { multiplier: 1 }).lots[0]?.costBasis ?? []);
        expect(sumDecimals([...lots, ...closed].map(({ costBasis }) => costBasis ?? '0'))).toBe(sumDecimals(paid));
      }),
    );
  });

  it('a split scales: lots before and after it are the same shares, as split shares or as a ratio', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 2, max: 20 }), (rows, ratio) => {
        const before = built(rows);
        const held = sumDecimals(before.lots.map(({ quantity }) => quantity));
        fc.pre(held !== '0');
        const added = sumDecimals(Array.from({ length: ratio - 1 }, () => held));
        const byShares = built([...rows, ['split_add', added, null, '2026-02-01']]);
        const splits = [{ effectiveOn: '2026-02-01', newShares: String(ratio), oldShares: '1' }];
        const byRatio = built(rows, { splits });
        for (const { lots } of [byShares, byRatio]) {
          expect(lots.map(({ costBasis, acquired }) => [costBasis, acquired])).toEqual(
            before.lots.map(({ costBasis, acquired }) => [costBasis, acquired]),
          );
          for (const [index, lot] of lots.entries()) {
            const was = before.lots[index]?.quantity ?? '0';
            expect(lot.quantity).toBe(sumDecimals(Array.from({ length: ratio }, () => was)));
          }
        }
      }),
    );
  });

  it('rows of different days may come in any order', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const days = new Set(rows.map(([, , , date]) => date));
        fc.pre(days.size === rows.length);
        const shuffled = rows.toReversed();
        expect(lotsOf(shuffled)).toEqual(lotsOf(rows));
      }),
    );
  });

  it('taking shares one by one is taking them at once', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 2, max: 5 }), (rows, pieces) => {
        const cut = rows.flatMap(([type, change, price, date]): Row[] => {
          if (type !== 'sell') return [[type, change, price, date]];
          const piece = differenceOfDecimals('0', '0.01');
          const rest = differenceOfDecimals(change, sumDecimals(Array.from({ length: pieces - 1 }, () => piece)));
          if (compareDecimals(rest, '0') >= 0) return [[type, change, price, date]];
          return [rest, ...Array.from({ length: pieces - 1 }, () => piece)].map((part) => [type, part, price, date]);
        });
        expect(lotsOf(cut).map(([day, quantity]) => [day, quantity])).toEqual(
          lotsOf(rows).map(([day, quantity]) => [day, quantity]),
        );
      }),
    );
  });
});
