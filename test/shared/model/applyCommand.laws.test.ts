import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyCommand } from '../../../shared/model/applyCommand';
import { type DocumentCommand, documentCommandSchema } from '../../../shared/model/command';
import { type Portfolio, portfolioSchema } from '../../../shared/model/portfolio';
import {
  account,
  examplePortfolio,
  holding,
  importRecord,
  instrument,
  lot,
  seriesLink,
  stop,
  trade,
} from './examplePortfolio';

const SEED = 20_261_120;
const RUNS = 900;

/** Few ids and names, so that commands often meet what is there, often miss it, and often repeat it. */
const id = (prefix: string): fc.Arbitrary<string> => fc.integer({ min: 1, max: 6 }).map((n) => `${prefix}${n}`);
const anAccount = fc.tuple(id('a'), id('Account ')).map(([accountId, name]) => account(accountId, name));
const anInstrument = fc.tuple(id('i'), id('SYM')).map(([instrumentId, symbol]) => instrument(instrumentId, symbol));
const quantity = fc.constantFrom('100', '-50', '0', '0.125');
const aHolding = fc
  .tuple(id('h'), id('a'), id('i'), quantity, fc.constantFrom(null, 'r1', 'r2'))
  .map(([holdingId, accountId, instrumentId, amount, importId]) => ({
    ...holding(holdingId, accountId, instrumentId, amount),
    importId,
  }));
const aTrade = fc
  .tuple(id('t'), id('a'), id('i'), quantity, fc.constantFrom(null, 'r1', 'r2'))
  .map(([tradeId, accountId, instrumentId, change, importId]) => ({
    ...trade(tradeId, accountId, instrumentId, change),
    importId,
  }));
const aLot = fc.tuple(id('l'), quantity).map(([lotId, amount]) => lot(lotId, amount));
const aStop = fc.tuple(id('h'), fc.integer({ min: 1, max: 500 })).map(([holdingId, level]) => stop(holdingId, level));
const aLink = fc.tuple(id('SYM'), fc.constantFrom('a', 'b', '0')).map(([symbol, digit]) => seriesLink(symbol, digit));
const some = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 4 });
/** Of many things at once one is nearly always refused, and then nothing is learnt of the others. */
const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 1 });
const recordsOf = (ids: readonly string[]) => ids.map((recordId) => importRecord(recordId, 'positions'));
const any = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 4 });

const ratio = fc.constantFrom('1', '2', '10', '0.5');
const onDay = { effectiveOn: fc.constant('2026-11-16'), instrumentId: id('i') };
const anAction = fc.oneof(
  fc.record({
    kind: fc.constant('split' as const),
    ...onDay,
    newShares: ratio,
    oldShares: ratio,
    fractions: fc.constantFrom('keep' as const, 'paid-out' as const),
  }),
  fc.record({ kind: fc.constant('symbol-change' as const), ...onDay, symbol: id('SYM') }),
  fc.record({
    kind: fc.constant('merger' as const),
    ...onDay,
    into: fc.option(anInstrument),
    sharesPerShare: fc.option(ratio),
    cashPerShare: fc.option(ratio),
    cashHoldingIds: any(id('h')),
    cashInstrument: fc.constantFrom(null, { ...instrument('i6', 'SYM6'), kind: 'cash' as const }),
  }),
  fc.record({
    kind: fc.constant('spin-off' as const),
    ...onDay,
    spun: anInstrument,
    sharesPerShare: ratio,
    costFraction: fc.constantFrom(null, 0.2),
    holdingIds: some(id('h')),
  }),
);
const aRecordLink = fc.tuple(fc.constantFrom('SYM1', 'SYM2'), fc.constantFrom('a', 'b')).map(([subject, digit]) => ({
  recordId: digit.repeat(64),
  kind: 'fund-holdings',
  subject,
  asOf: '2026-10-31',
  source: 'fund.csv',
  rows: 12,
  importedOn: '2026-11-20',
  importId: null,
}));
const aFact = fc.tuple(id('i'), fc.constantFrom(undefined, 'Energy' as const)).map(([instrumentId, sector]) => ({
  instrumentId,
  marketCap: { value: 1.5e9, asOf: '2026-10-31', source: 'screener.csv' },
  sector,
}));
const someRows = fc.constantFrom(undefined, null);

const ofRecords: fc.Arbitrary<DocumentCommand> = fc.oneof(
  fc.tuple(id('r'), some(aRecordLink), any(aFact)).map(([recordId, links, facts]) => ({
    name: 'linkRecords' as const,
    record: importRecord(recordId, 'reference'),
    links: links.map((link) => ({ ...link, importId: recordId })),
    facts,
  })),
  some(aRecordLink).map((links) => ({
    name: 'unlinkRecords' as const,
    links: links.map(({ kind, subject }) => ({ kind, subject })),
  })),
);

const command: fc.Arbitrary<DocumentCommand> = fc.oneof(
  ofRecords,
  fc.tuple(id('c'), anAction, any(aLink)).map(([recordId, action, series]) => ({
    name: 'recordCorporateAction' as const,
    recordId,
    recordedOn: '2026-11-20',
    action,
    series,
  })),
  id('r').map((importId) => ({ name: 'removeImport' as const, importId, lots: [] })),
  fc
    .tuple(id('data-'), fc.constantFrom(null, 'known'))
    .map(([issueId, note]) => ({ name: 'setAsideIssue' as const, issueId, note, setOn: '2026-11-20' })),
  fc
    .tuple(someRows, someRows)
    .map(([breakpoints, events]) => ({ name: 'editReference' as const, breakpoints, events })),
  id('Name ').map((portfolioName) => ({ name: 'renamePortfolio' as const, portfolioName })),
  fc.constantFrom('USD', 'EUR').map((baseCurrency) => ({ name: 'setBaseCurrency' as const, baseCurrency })),
  fc
    .constantFrom({ exitDays: 3 }, { riskFraction: 0.02, exitDays: undefined }, {})
    .map((settings) => ({ name: 'editSettings' as const, settings })),
  anAccount.map((added) => ({ name: 'addAccount' as const, account: added })),
  fc
    .tuple(id('a'), id('Account '))
    .map(([accountId, accountName]) => ({ name: 'editAccount' as const, accountId, accountName })),
  fc.tuple(aHolding, anInstrument).map(([added, its]) => ({
    name: 'addHolding' as const,
    holding: { ...added, instrumentId: its.id },
    instrument: its,
  })),
  fc.tuple(id('h'), quantity, fc.constantFrom(undefined, null, '3.5')).map(([holdingId, amount, filePrice]) => ({
    name: 'editHolding' as const,
    holdingId,
    quantity: amount,
    filePrice,
  })),
  some(id('h')).map((holdingIds) => ({ name: 'removeHoldings' as const, holdingIds })),
  fc
    .tuple(id('i'), fc.constantFrom(undefined, null, 'Energy' as const))
    .map(([instrumentId, sector]) => ({ name: 'editInstrument' as const, instrumentId, sector })),
  some(aStop).map((stops) => ({ name: 'setStops' as const, stops })),
  some(id('h')).map((holdingIds) => ({ name: 'clearStops' as const, holdingIds })),
  fc
    .record({
      records: fc.uniqueArray(id('r'), { minLength: 1, maxLength: 2 }).map(recordsOf),
      accounts: any(anAccount),
      instruments: any(anInstrument),
      holdings: any(aHolding),
      replaceAccountIds: any(id('a')),
      trades: few(aTrade),
      lots: few(fc.record({ holdingId: id('h'), lots: any(aLot) })),
    })
    .map((fields) => ({ name: 'importFiles' as const, ...fields })),
  fc
    .tuple(id('r'), some(aLink))
    .map(([recordId, series]) => ({ name: 'importPrices' as const, record: importRecord(recordId, 'prices'), series })),
  some(id('SYM')).map((symbols) => ({ name: 'removeSeries' as const, symbols })),
);

function faults(portfolio: Portfolio): string[] {
  const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map((item) => item.id));
  const [accounts, instruments, holdings] = [
    ids(portfolio.accounts),
    ids(portfolio.instruments),
    ids(portfolio.holdings),
  ];
  const imports = ids(portfolio.imports);
  const trades = portfolio.trades ?? [];
  const unique: [string, number, number][] = [
    ['account', accounts.size, portfolio.accounts.length],
    ['account name', new Set(portfolio.accounts.map((one) => one.name)).size, portfolio.accounts.length],
    ['instrument', instruments.size, portfolio.instruments.length],
    ['holding', holdings.size, portfolio.holdings.length],
    ['import', imports.size, portfolio.imports.length],
    ['trade', ids(trades).size, trades.length],
    ['series', new Set(portfolio.series.map((link) => link.symbol)).size, portfolio.series.length],
    [
      'record',
      new Set((portfolio.records ?? []).map(({ kind, subject }) => `${kind} ${subject}`)).size,
      (portfolio.records ?? []).length,
    ],
    ['stop', new Set(portfolio.stops.map((one) => one.holdingId)).size, portfolio.stops.length],
  ];
  return [
    ...unique.filter(([, distinct, all]) => distinct !== all).map(([what]) => `repeated ${what}`),
    ...portfolio.holdings.flatMap((held) => [
      ...(accounts.has(held.accountId) ? [] : ['holding without account']),
      ...(instruments.has(held.instrumentId) ? [] : ['holding without instrument']),
      ...(held.importId === null || imports.has(held.importId) ? [] : ['holding without import']),
    ]),
    ...trades.flatMap((one) => [
      ...(accounts.has(one.accountId) ? [] : ['trade without account']),
      ...(instruments.has(one.instrumentId) ? [] : ['trade without instrument']),
      ...(one.importId === null || imports.has(one.importId) ? [] : ['trade without import']),
    ]),
    ...portfolio.stops.filter((one) => !holdings.has(one.holdingId)).map(() => 'stop without holding'),
  ];
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return value;
}

it('keeps the document valid and intact through any sequence of commands, and never touches the one before', () => {
  const appliedNames = new Set<string>();
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25, size: '+1' }), (commands) => {
      let portfolio = deepFrozen(examplePortfolio());
      for (const next of commands) {
        expect(documentCommandSchema.safeParse(next).success).toBe(true);
        const before = structuredClone(portfolio);
        const result = applyCommand(portfolio, deepFrozen(next));
        expect(portfolio).toStrictEqual(before);
        if (!result.ok) continue;
        appliedNames.add(next.name);
        portfolio = deepFrozen(result.value);
        expect(portfolioSchema.safeParse(portfolio).error).toBeUndefined();
        expect(faults(portfolio)).toEqual([]);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // The law says nothing about a command that the random documents never accept.
  expect([...appliedNames].sort()).toEqual(
    documentCommandSchema.options.map((option) => option.shape.name.value).sort(),
  );
});

it('gives the same document for the same command', () => {
  fc.assert(
    fc.property(command, (next) => {
      expect(applyCommand(examplePortfolio(), next)).toStrictEqual(applyCommand(examplePortfolio(), next));
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
