import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import { summaryOf } from '../../../shared/model/commandSummary';
import type { Portfolio } from '../../../shared/model/portfolio';
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

function applied(command: DocumentCommand, before: Portfolio = examplePortfolio()): Portfolio {
  const result = applyCommand(before, command);
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.value;
}

function refusal(command: DocumentCommand): unknown {
  const result = applyCommand(examplePortfolio(), command);
  return result.ok ? 'not refused' : result.problem;
}

const positionsImport = (over: Partial<Extract<DocumentCommand, { name: 'importFiles' }>> = {}) =>
  ({
    name: 'importFiles',
    records: [importRecord('r2', 'positions')],
    trades: [],
    lots: [],
    accounts: [],
    instruments: [],
    holdings: [],
    replaceAccountIds: [],
    ...over,
  }) as const satisfies DocumentCommand;

describe('applyCommand: the portfolio and its settings', () => {
  it('renames the portfolio and shares every untouched part with the document before', () => {
    const before = examplePortfolio();
    const after = applied({ name: 'renamePortfolio', portfolioName: 'Family' }, before);
    expect(after.name).toBe('Family');
    expect(after.holdings).toBe(before.holdings);
    expect(after.settings).toBe(before.settings);
  });

  it('changes only the settings that are stated, also when another is explicitly undefined', () => {
    const after = applied({ name: 'editSettings', settings: { riskFraction: 0.02, exitDays: undefined } });
    expect(after.settings).toEqual({ ...examplePortfolio().settings, riskFraction: 0.02 });
  });

  it('changes the base currency', () => {
    expect(applied({ name: 'setBaseCurrency', baseCurrency: 'EUR' }).baseCurrency).toBe('EUR');
  });
});

describe('applyCommand: accounts', () => {
  it('adds an account and refuses a second one of the same name or id', () => {
    expect(applied({ name: 'addAccount', account: account('a3', 'Trust') }).accounts).toHaveLength(3);
    expect(refusal({ name: 'addAccount', account: account('a3', 'Brokerage') })).toEqual({ code: 'duplicate-name' });
    expect(refusal({ name: 'addAccount', account: account('a1', 'Trust') })).toEqual({
      code: 'request-invalid',
      path: 'accounts.id',
    });
  });

  it('edits an account, keeps what the command does not state, and accepts its own name again', () => {
    const after = applied({ name: 'editAccount', accountId: 'a2', accountName: 'Retirement', kind: 'retirement' });
    expect(after.accounts[1]).toEqual({ id: 'a2', name: 'Retirement', kind: 'retirement' });
    expect(after.accounts[0]).toEqual(account('a1', 'Brokerage'));
  });

  it('refuses a name that another account has, and an account that is not there', () => {
    expect(refusal({ name: 'editAccount', accountId: 'a2', accountName: 'Brokerage' })).toEqual({
      code: 'duplicate-name',
    });
    expect(refusal({ name: 'editAccount', accountId: 'a9', kind: 'taxable' })).toEqual({
      code: 'unknown-id',
      what: 'account',
    });
  });
});

describe('applyCommand: holdings and instruments', () => {
  it('adds a holding with its new instrument', () => {
    const after = applied({
      name: 'addHolding',
      holding: holding('h4', 'a2', 'i4', '5'),
      instrument: instrument('i4', 'DDDD'),
    });
    expect(after.holdings.at(-1)?.id).toBe('h4');
    expect(after.instruments.at(-1)?.symbol).toBe('DDDD');
  });

  it('keeps the facts of an instrument the document already knows', () => {
    const after = applied({
      name: 'addHolding',
      holding: holding('h4', 'a2', 'i1', '5'),
      instrument: { ...instrument('i1', 'AAAA'), name: 'Another name' },
    });
    expect(after.instruments).toEqual(examplePortfolio().instruments);
  });

  it('refuses a holding that leads nowhere or takes an id, and a second instrument of one symbol', () => {
    const add = (over: object, symbol = instrument('i4', 'DDDD')): unknown =>
      refusal({ name: 'addHolding', holding: { ...holding('h4', 'a1', 'i4', '5'), ...over }, instrument: symbol });
    expect(add({ accountId: 'a9' })).toEqual({ code: 'unknown-id', what: 'account' });
    expect(add({ instrumentId: 'i1' })).toEqual({ code: 'unknown-id', what: 'instrument' });
    expect(add({ importId: 'r9' })).toEqual({ code: 'unknown-id', what: 'import' });
    expect(add({ id: 'h1' })).toEqual({ code: 'request-invalid', path: 'holding.id' });
    expect(add({}, instrument('i4', 'AAAA'))).toEqual({ code: 'duplicate-name' });
  });

  it('edits a holding and drops what the file said of the figures that changed', () => {
    const note = applied({ name: 'editHolding', holdingId: 'h1', note: 'core' }).holdings[0];
    expect(note).toEqual({ ...holding('h1', 'a1', 'i1', '100'), note: 'core' });
    const quantity = applied({ name: 'editHolding', holdingId: 'h1', quantity: '120' }).holdings[0];
    expect(quantity).toMatchObject({
      quantity: '120',
      fileValue: null,
      filePrice: '100.25',
      filePriceDate: '2026-11-19',
    });
    const price = applied({ name: 'editHolding', holdingId: 'h1', filePrice: null }).holdings[0];
    expect(price).toMatchObject({ filePrice: null, fileValue: null, filePriceDate: null });
    expect(refusal({ name: 'editHolding', holdingId: 'h9', note: '' })).toEqual({
      code: 'unknown-id',
      what: 'holding',
    });
  });

  it('removes holdings together with their stops, all or none', () => {
    const after = applied({ name: 'removeHoldings', holdingIds: ['h1', 'h3'] });
    expect(after.holdings.map((left) => left.id)).toEqual(['h2']);
    expect(after.stops.map((left) => left.holdingId)).toEqual(['h2']);
    expect(refusal({ name: 'removeHoldings', holdingIds: ['h1', 'h9'] })).toEqual({
      code: 'unknown-id',
      what: 'holding',
    });
  });

  it('edits the facts of an instrument; null is a value and an absent field is none', () => {
    const marketCap = { value: 1e9, asOf: '2026-11-19', source: 'typed' };
    const after = applied({
      name: 'editInstrument',
      instrumentId: 'i2',
      marketCap,
      instrumentName: 'Bee',
      sector: null,
    });
    expect(after.instruments[1]).toEqual({ ...instrument('i2', 'BBBB'), name: 'Bee', marketCap });
    expect(refusal({ name: 'editInstrument', instrumentId: 'i9' })).toEqual({ code: 'unknown-id', what: 'instrument' });
  });
});

describe('applyCommand: stops', () => {
  it('sets stops, replacing the one a holding had', () => {
    const after = applied({ name: 'setStops', stops: [stop('h1', 95), stop('h3', 80)] });
    expect(after.stops.map((set) => [set.holdingId, set.level])).toEqual([
      ['h2', 60],
      ['h1', 95],
      ['h3', 80],
    ]);
  });

  it('refuses a stop for no holding and two stops for one', () => {
    expect(refusal({ name: 'setStops', stops: [stop('h9', 1)] })).toEqual({ code: 'unknown-id', what: 'holding' });
    expect(refusal({ name: 'setStops', stops: [stop('h1', 1), stop('h1', 2)] })).toEqual({
      code: 'request-invalid',
      path: 'stops.holdingId',
    });
  });

  it('clears the stops of a selection and refuses a selection that has none', () => {
    expect(applied({ name: 'clearStops', holdingIds: ['h1', 'h3'] }).stops).toEqual([stop('h2', 60)]);
    expect(refusal({ name: 'clearStops', holdingIds: ['h3'] })).toEqual({ code: 'no-stop' });
    expect(refusal({ name: 'clearStops', holdingIds: ['h9'] })).toEqual({ code: 'unknown-id', what: 'holding' });
  });
});

describe('applyCommand: imports', () => {
  it('replaces the holdings of an account as a whole and leaves the other accounts alone', () => {
    const after = applied(
      positionsImport({
        accounts: [account('a3', 'Trust')],
        instruments: [instrument('i4', 'DDDD')],
        holdings: [holding('n1', 'a1', 'i4', '7'), holding('n2', 'a3', 'i1', '1')],
        replaceAccountIds: ['a1'],
      }),
    );
    expect(after.holdings.map((held) => held.id)).toEqual(['h3', 'n1', 'n2']);
    expect(after.imports.map((record) => record.id)).toEqual(['r1', 'r2']);
    expect(after.accounts.map((present) => present.id)).toEqual(['a1', 'a2', 'a3']);
  });

  it('carries a stop to the same position, and drops it where the position is gone or has changed side', () => {
    const holdings = [holding('n1', 'a1', 'i1', '90'), holding('n2', 'a1', 'i2', '50')];
    const after = applied(positionsImport({ holdings, replaceAccountIds: ['a1'] }));
    expect(after.stops).toEqual([{ ...stop('h1', 90), holdingId: 'n1' }]);
  });

  it('gives the stops of a position split over two rows row by row', () => {
    const two = applied({
      name: 'addHolding',
      holding: holding('h4', 'a1', 'i1', '7'),
      instrument: instrument('i1', 'AAAA'),
    });
    const before = applied({ name: 'setStops', stops: [stop('h4', 85)] }, two);
    const holdings = [holding('n1', 'a1', 'i1', '90'), holding('n2', 'a1', 'i1', '8')];
    const after = applied(positionsImport({ holdings, replaceAccountIds: ['a1'] }), before);
    expect(after.stops.map((set) => [set.holdingId, set.level])).toEqual([
      ['n1', 90],
      ['n2', 85],
    ]);
  });

  it('refuses, whole, an import that leads nowhere or takes an id', () => {
    const importing = (over: Parameters<typeof positionsImport>[0]): unknown => refusal(positionsImport(over));
    const row = holding('n1', 'a1', 'i1', '1');
    expect(importing({ holdings: [{ ...row, accountId: 'a9' }] })).toEqual({ code: 'unknown-id', what: 'account' });
    expect(importing({ holdings: [{ ...row, instrumentId: 'i9' }] })).toEqual({
      code: 'unknown-id',
      what: 'instrument',
    });
    expect(importing({ holdings: [{ ...row, importId: 'r9' }] })).toEqual({ code: 'unknown-id', what: 'import' });
    expect(importing({ replaceAccountIds: ['a9'] })).toEqual({ code: 'unknown-id', what: 'account' });
    expect(importing({ holdings: [{ ...row, id: 'h3' }] })).toEqual({ code: 'request-invalid', path: 'holdings.id' });
    expect(importing({ records: [importRecord('r1', 'positions')] })).toEqual({
      code: 'request-invalid',
      path: 'record.id',
    });
    expect(importing({ accounts: [account('a3', 'Brokerage')] })).toEqual({ code: 'duplicate-name' });
    expect(importing({ instruments: [instrument('i1', 'ZZZZ')] })).toEqual({
      code: 'request-invalid',
      path: 'instruments.id',
    });
  });

  it('puts trades on record and gives lots to holdings that stay', () => {
    const lots = [lot('t1', '60'), lot('t2', '40')];
    const after = applied(
      positionsImport({ trades: [trade('t1', 'a1', 'i1', '60')], lots: [{ holdingId: 'h1', lots }] }),
    );
    const again = positionsImport({
      records: [importRecord('r3', 'activity')],
      trades: [{ ...trade('t2', 'a1', 'i1', '40'), importId: 'r3' }],
    });
    expect(applied(again, after).trades?.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(after.holdings.map((held) => [held.id, held.quantity, held.lots.length])).toEqual([
      ['h1', '100', 2],
      ['h2', '-50', 0],
      ['h3', '10.5', 0],
    ]);
    expect('trades' in applied(positionsImport())).toBe(false);
  });

  it('refuses trades and lots that lead nowhere or take an id', () => {
    const importing = (over: Parameters<typeof positionsImport>[0]): unknown => refusal(positionsImport(over));
    const one = trade('t1', 'a1', 'i1', '1');
    expect(importing({ trades: [{ ...one, accountId: 'a9' }] })).toEqual({ code: 'unknown-id', what: 'account' });
    expect(importing({ trades: [{ ...one, instrumentId: 'i9' }] })).toEqual({ code: 'unknown-id', what: 'instrument' });
    expect(importing({ trades: [{ ...one, importId: 'r9' }] })).toEqual({ code: 'unknown-id', what: 'import' });
    expect(importing({ trades: [one, one] })).toEqual({ code: 'request-invalid', path: 'trades.id' });
    expect(importing({ lots: [{ holdingId: 'h9', lots: [] }] })).toEqual({ code: 'unknown-id', what: 'holding' });
  });

  it('links prices by symbol, replacing in place, and unlinks them', () => {
    const record = importRecord('r2', 'prices');
    const after = applied({ name: 'importPrices', record, series: [seriesLink('BBBB', 'c'), seriesLink('AAAA', 'b')] });
    expect(after.series).toEqual([seriesLink('AAAA', 'b'), seriesLink('BBBB', 'c')]);
    expect(applied({ name: 'removeSeries', symbols: ['AAAA'] }, after).series).toEqual([seriesLink('BBBB', 'c')]);
    expect(refusal({ name: 'removeSeries', symbols: ['ZZZZ'] })).toEqual({ code: 'unknown-id', what: 'series' });
    const twice = [seriesLink('AAAA', 'b'), seriesLink('AAAA', 'c')];
    expect(refusal({ name: 'importPrices', record, series: twice })).toEqual({
      code: 'request-invalid',
      path: 'series.symbol',
    });
  });
});

describe('summaryOf', () => {
  it('counts what a command concerned', () => {
    const holdings = [holding('n1', 'a1', 'i1', '1'), holding('n2', 'a1', 'i2', '1')];
    expect(summaryOf(positionsImport({ holdings }))).toEqual({ name: 'importPositions', count: 2 });
    const trades = [trade('t1', 'a1', 'i1', '1')];
    const activity = importRecord('r3', 'activity');
    expect(summaryOf(positionsImport({ trades, records: [activity] }))).toEqual({ name: 'importActivity', count: 1 });
    const both = positionsImport({ holdings, trades, records: [importRecord('r2', 'positions'), activity] });
    expect(summaryOf(both)).toEqual({ name: 'importFiles', count: 2 });
    expect(summaryOf({ name: 'setStops', stops: [stop('h1', 1)] })).toEqual({ name: 'setStops', count: 1 });
    expect(summaryOf({ name: 'clearStops', holdingIds: ['h1', 'h1'] })).toEqual({ name: 'clearStops', count: 1 });
    expect(summaryOf({ name: 'removeSeries', symbols: ['A', 'B'] })).toEqual({ name: 'removeSeries', count: 2 });
    expect(summaryOf({ name: 'renamePortfolio', portfolioName: 'x' })).toEqual({ name: 'renamePortfolio', count: 1 });
  });
});
