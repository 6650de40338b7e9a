import { describe, expect, it } from 'vitest';
import { dataIssues } from '../../../shared/checks/dataIssues';
import type { Portfolio, RecordLink, SeriesLink } from '../../../shared/model/portfolio';
import { documentOf, type Piece, REFERENCE } from '../../support/portfolioBuilder';

const TODAY = '2026-11-20';
const WHOLE = { cap: 2_000_000_000, sector: 'Energy', cost: '900', acquired: '2025-01-02' } as const;

function linkOf(symbol: string, facts: Partial<SeriesLink> = {}): SeriesLink {
  return {
    symbol,
    seriesId: 'a'.repeat(64),
    currency: 'USD',
    bars: 500,
    firstDate: '2024-11-20',
    lastDate: '2026-11-19',
    hasRange: true,
    hasVolume: true,
    adjustment: 'split',
    source: `${symbol}.csv`,
    importedOn: TODAY,
    ...facts,
  };
}

const BENCHMARKS = [linkOf('IWM'), linkOf('SPY')];

function scene(pieces: readonly Piece[], facts: Partial<Portfolio> = {}): Portfolio {
  const document = documentOf({ pieces });
  const accounts = document.accounts.map((account) => ({ ...account, kind: 'taxable' as const }));
  return { ...document, accounts, series: BENCHMARKS, ...facts };
}

function codes(document: Portfolio, today = TODAY): string[] {
  return dataIssues(document, REFERENCE, today).map(({ issueId }) => issueId);
}

describe('the data a portfolio stands on', () => {
  it('has no issue where everything is there, and none without holdings', () => {
    const document = scene([{ symbol: 'ZZA', quantity: '10', ...WHOLE }], { series: [...BENCHMARKS, linkOf('ZZA')] });
    expect(codes(document, '2026-05-02')).toEqual([]);
    expect(codes({ ...documentOf({ pieces: [] }), series: [] })).toEqual([]);
  });

  it('lacks prices, volume and benchmarks by name', () => {
    const pieces = [
      { symbol: 'ZZA', quantity: '10', ...WHOLE },
      { symbol: 'ZZV', quantity: '10', ...WHOLE },
    ];
    const document = scene(pieces, { series: [linkOf('IWM'), linkOf('ZZV', { hasVolume: false })] });
    expect(codes(document)).toEqual([
      'data-no-prices:ZZA',
      'data-no-volume:ZZV',
      'data-no-benchmark:sp500',
      'data-old-break-points:break-points',
    ]);
  });

  it('has old prices from the sixth day on, and points of doubt by kind', () => {
    const issues = [{ code: 'row-jump', count: 2 }];
    const at = (lastDate: string) =>
      codes(
        scene([{ symbol: 'ZZA', quantity: '10', ...WHOLE }], {
          series: [...BENCHMARKS, linkOf('ZZA', { lastDate, issues })],
        }),
        '2026-05-02',
      );
    expect(at('2026-04-27')).toEqual(['data-price-issues:ZZA:row-jump']);
    expect(at('2026-04-26')).toEqual(['data-price-issues:ZZA:row-jump', 'data-old-prices:ZZA']);
  });

  it('asks no prices of cash and options, and no volume of open-end funds', () => {
    const pieces: Piece[] = [
      { symbol: 'CASH', kind: 'cash', quantity: '100' },
      { symbol: 'ZZA 270115C00010000', kind: 'option', quantity: '1', cost: '100', acquired: '2026-01-02' },
      { symbol: 'ZZMUT', kind: 'fund', quantity: '10', cost: '100', acquired: '2026-01-02' },
    ];
    const document = scene(pieces, { series: [...BENCHMARKS, linkOf('ZZMUT', { hasVolume: false })] });
    expect(codes(document, '2026-05-02')).toEqual(['data-not-looked-through:ZZMUT']);
  });

  it('lacks facts of companies: kind, market value, sector; an old value is old', () => {
    const pieces: Piece[] = [
      { symbol: 'ZZU', kind: 'unknown', quantity: '1', cost: '1', acquired: '2026-01-02' },
      { symbol: 'ZZN', quantity: '1', cap: null, sector: null, cost: '1', acquired: '2026-01-02' },
      { symbol: 'ZZO', quantity: '1', ...WHOLE },
    ];
    const base = scene(pieces, { series: [...BENCHMARKS, ...pieces.map(({ symbol }) => linkOf(symbol))] });
    const old = { value: 2e9, asOf: '2025-04-30', source: 'typed' };
    const instruments = base.instruments.map((each) => (each.symbol === 'ZZO' ? { ...each, marketCap: old } : each));
    const found = dataIssues({ ...base, instruments }, REFERENCE, '2026-05-02');
    expect(found.map(({ issueId, weight, fix }) => [issueId, weight, fix])).toEqual([
      ['data-unknown-kind:ZZU', 'missing', 'edit-holding'],
      ['data-no-market-cap:ZZN', 'missing', 'import-facts'],
      ['data-no-sector:ZZN', 'missing', 'import-facts'],
      ['data-old-market-cap:ZZO', 'old', 'import-facts'],
    ]);
  });

  it('knows a fund by its attached file or the vehicle table, and says when the file is old', () => {
    const record = (asOf: string): RecordLink => ({
      recordId: 'b'.repeat(64),
      kind: 'fund-holdings',
      subject: 'ZZETF',
      asOf,
      source: 'ZZETF.csv',
      rows: 900,
      importedOn: TODAY,
      importId: null,
    });
    const bought = { cost: '100', acquired: '2026-01-02' };
    const pieces: Piece[] = [
      { symbol: 'IWM', kind: 'etf', quantity: '1', ...bought },
      { symbol: 'ZZETF', kind: 'etf', quantity: '1', ...bought },
    ];
    const series = [...BENCHMARKS, linkOf('ZZETF')];
    const of = (records: RecordLink[]) => codes(scene(pieces, { series, records }), '2026-05-02');
    expect(of([])).toEqual(['data-not-looked-through:ZZETF']);
    expect(of([record('2026-01-02')])).toEqual([]);
    expect(of([record('2026-01-01')])).toEqual(['data-old-holdings:ZZETF']);
  });

  it('lacks a rate once per currency, in either direction and spelling', () => {
    const pieces: Piece[] = [
      { symbol: 'ZZE', quantity: '1', currency: 'EUR', ...WHOLE },
      { symbol: 'ZZF', quantity: '1', currency: 'EUR', ...WHOLE },
      { symbol: 'ZZP', quantity: '1', currency: 'GBX', ...WHOLE },
    ];
    const priced = pieces.map(({ symbol }) => linkOf(symbol));
    const of = (links: SeriesLink[]) =>
      codes(scene(pieces, { series: [...BENCHMARKS, ...priced, ...links] }), '2026-05-02').filter((id) =>
        id.includes('fx'),
      );
    expect(of([])).toEqual(['data-no-fx:EURUSD', 'data-no-fx:GBPUSD']);
    expect(of([linkOf('USDEUR'), linkOf('GBPUSD=X', { lastDate: '2026-03-01' })])).toEqual(['data-old-fx:GBPUSD']);
  });

  it('lacks what lots need, but asks no days of a retirement account', () => {
    const pieces: Piece[] = [
      { symbol: 'ZZA', quantity: '1', cap: 1e9, sector: 'Energy', cost: null },
      { symbol: 'ZZB', quantity: '1', cap: 1e9, sector: 'Energy', cost: '5' },
      { symbol: 'ZZC', quantity: '1', cap: 1e9, sector: 'Energy', cost: '5', account: 'IRA' },
    ];
    const base = scene(pieces, { series: [...BENCHMARKS, ...pieces.map(({ symbol }) => linkOf(symbol))] });
    const kinds = { Brokerage: 'taxable', IRA: 'retirement' } as const;
    const accounts = base.accounts.map((each) => ({ ...each, kind: kinds[each.name as keyof typeof kinds] }));
    expect(codes({ ...base, accounts }, '2026-05-02')).toEqual([
      'data-no-cost:Brokerage:ZZA',
      'data-no-lot-dates:Brokerage:ZZB',
    ]);
    const unsaid = base.accounts.map((each) => ({ ...each, kind: 'unknown' as const }));
    expect(codes({ ...base, accounts: unsaid }, '2026-05-02')).toContain('data-account-kind:IRA');
  });

  it('says once what two rows of a symbol in one account lack', () => {
    const base = scene([{ symbol: 'ZZA', quantity: '10', ...WHOLE, cost: null }]);
    const [holding] = base.holdings;
    if (holding === undefined) throw new Error('no holding');
    const twice = { ...base, holdings: [holding, { ...holding, id: 'h-2' }] };
    expect(codes(twice, '2026-05-02')).toEqual(codes(base, '2026-05-02'));
    expect(codes(twice, '2026-05-02')).toContain('data-no-cost:Brokerage:ZZA');
  });

  it('keeps what was set aside, with its note, under the same id on another day', () => {
    const pieces = [{ symbol: 'ZZA', quantity: '10', ...WHOLE }];
    const setAsideIssues = [{ issueId: 'data-no-prices:ZZA', note: 'private', setOn: TODAY }];
    for (const today of ['2026-05-02', '2027-05-02']) {
      const [issue] = dataIssues(scene(pieces, { setAsideIssues }), REFERENCE, today);
      expect(issue).toMatchObject({ issueId: 'data-no-prices:ZZA', setAside: 'private' });
    }
  });

  it('uses the break-points the user has entered', () => {
    const [shipped] = REFERENCE.reconstitution.breakpoints.filter(
      ({ year, status }) => year === 2025 && status === 'published',
    );
    if (shipped === undefined) throw new Error('no published row');
    const pieces = [{ symbol: 'ZZA', quantity: '10', ...WHOLE }];
    const series = [...BENCHMARKS, linkOf('ZZA')];
    expect(codes(scene(pieces, { series }))).toEqual(['data-old-break-points:break-points']);
    const referenceEdits = { breakpoints: [{ ...shipped, rankDay: '2026-04-30' }], events: null };
    expect(codes(scene(pieces, { series, referenceEdits }))).toEqual([]);
  });
});
