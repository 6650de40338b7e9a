import { describe, expect, it } from 'vitest';
import { accountTwice } from '../../../electron/service/imports/accountTwice';
import {
  type ImportChoices,
  type ImportSurroundings,
  importCommand,
  type TakenFile,
} from '../../../electron/service/imports/importCommand';
import type { ImportFile } from '../../../electron/service/imports/importFile';
import { proposedAccounts } from '../../../electron/service/imports/proposedAccounts';
import { proposedInstruments } from '../../../electron/service/imports/proposedInstruments';
import { reconcileLines } from '../../../electron/service/imports/reconcileLines';
import { applyCommand } from '../../../shared/model/applyCommand';
import type { DocumentCommand } from '../../../shared/model/command';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { PositionRow } from '../../../shared/model/proposal';
import { obtained } from '../../support/outcome';
import { documentOf, REFERENCE } from '../../support/portfolioBuilder';

const EMPTY = documentOf({ pieces: [] });
const NOTHING_CHOSEN = { accounts: [], instruments: [], skip: [] };
let made = 0;

function row(facts: Partial<PositionRow> = {}): PositionRow {
  return {
    line: 5,
    account: 'Brokerage ...101',
    symbol: 'ZZMC',
    description: 'ZEBRA MICRO CORP',
    quantity: '100',
    price: '4.25',
    marketValue: '425',
    costBasis: '500',
    currency: 'USD',
    kind: 'equity',
    multiplier: 1,
    pricePer: 1,
    openDate: null,
    derived: [],
    notes: [],
    ...facts,
  };
}

function file(positions: readonly PositionRow[], facts: Partial<ImportFile> = {}): ImportFile {
  return {
    fileName: 'positions.csv',
    formatId: 'invented',
    format: 'Invented CSV',
    kind: 'positions',
    recognition: { score: 0.9, reason: 'its headings' },
    parts: ['positions'],
    asOf: '2026-11-19',
    settings: { encoding: 'utf-8', delimiter: ',', decimalMark: '.', dateOrder: 'ymd', headerLine: 1 },
    accounts: [...new Set(positions.flatMap(({ account }) => account ?? []))],
    positions: [...positions],
    trades: [],
    cashLines: [],
    skipped: [],
    structuralLines: [],
    totals: { marketValue: null, costBasis: null, rowsMarketValue: '0', currency: 'USD', reconciles: null },
    warnings: [],
    columns: null,
    ...facts,
  };
}

function surroundings(document: Portfolio = EMPTY): ImportSurroundings {
  return { document, reference: REFERENCE, today: '2026-11-20', newId: () => `new-${++made}` };
}

/** The document after an import that takes every proposed choice. */
async function imported(files: readonly ImportFile[], document: Portfolio = EMPTY): Promise<Portfolio> {
  const around = surroundings(document);
  const accounts = proposedAccounts(files, document).map((account) => ({ ...account, replace: true }));
  const instruments = proposedInstruments(files, around).map((one) => ({ ...one, sameAs: one.instrumentId }));
  return obtained(applyCommand(document, await command(files, { accounts, instruments }, around)));
}

/** The command of an import without rows left out. */
async function command(
  files: readonly ImportFile[],
  choices: Omit<ImportChoices, 'skip'>,
  around: ImportSurroundings,
): Promise<DocumentCommand> {
  return obtained(await importCommand(taken(files), { ...choices, skip: [] }, around)).command;
}

function taken(files: readonly ImportFile[]): readonly TakenFile[] {
  return files.map((each, index) => ({ fileId: `f${index}`, file: each }));
}

describe('accounts', () => {
  it('are matched by their exact text and count what they would replace', async () => {
    const document = await imported([file([row(), row({ symbol: 'ZZIN' })])]);
    const id = document.accounts[0]?.id;
    const again = proposedAccounts([file([row(), row({ account: 'Brokerage ...102' })])], document);
    expect(again).toMatchObject([
      { text: 'Brokerage ...101', accountId: id, rows: 1, holds: 2, replaces: 2 },
      { text: 'Brokerage ...102', accountId: null, rows: 1, holds: 0, replaces: 0 },
    ]);
  });

  it.each([
    ['Example_IRA ...202', 'retirement'],
    ['ROTH IRA', 'retirement'],
    ['Rollover 401(k)', 'retirement'],
    ['Individual - TOD', 'taxable'],
    ['Joint Brokerage', 'taxable'],
    ['Miranda', 'unknown'],
    ['0012345', 'unknown'],
  ] as const)('named %s are taken for %s', (account, kind) => {
    expect(proposedAccounts([file([row({ account })])], EMPTY)[0]?.kind).toBe(kind);
  });

  it('without a name get one, and none of the file’s text is lost', () => {
    expect(proposedAccounts([file([row({ account: null })])], EMPTY)).toMatchObject([{ text: '', name: 'Account' }]);
  });

  it('keep the holdings of other accounts, and those of their own when the user adds instead of replacing', async () => {
    const document = await imported([file([row(), row({ account: 'Other', symbol: 'ZZIN' })])]);
    const around = surroundings({ ...document, imports: [] });
    const files = [file([row({ quantity: '7' })])];
    const choose = (replace: boolean) => ({
      accounts: proposedAccounts(files, document).map((account) => ({ ...account, replace })),
      instruments: [],
    });
    const quantities = async (replace: boolean) =>
      obtained(applyCommand(around.document, await command(files, choose(replace), around)))
        .holdings.map((holding) => holding.quantity)
        .sort();
    expect(await quantities(true)).toEqual(['100', '7']);
    expect(await quantities(false)).toEqual(['100', '100', '7']);
  });

  it('without a choice stop the import', async () => {
    const refused = await importCommand(taken([file([row()])]), NOTHING_CHOSEN, surroundings());
    expect(refused).toEqual({ ok: false, problem: { code: 'unknown-id', what: 'account' } });
  });
});

describe('one account in two files', () => {
  it('is named, with the other file', () => {
    const other = file([row()], { fileName: 'first.csv' });
    expect(accountTwice(file([row({ symbol: 'ZZIN' })]), [other])).toEqual({
      code: 'file-account-twice',
      account: 'Brokerage ...101',
      otherFile: 'first.csv',
    });
    expect(accountTwice(file([row({ account: 'Brokerage ...102' })]), [other])).toBeNull();
  });

  it('also when neither names its account', () => {
    const nameless = file([row({ account: null })]);
    expect(accountTwice(nameless, [nameless])).toMatchObject({ account: '' });
  });
});

describe('instruments', () => {
  it.each([
    [{ kind: 'equity' }, 'stock'],
    [{ kind: 'equity', description: 'SOME OIL SPONSORED ADR' }, 'adr'],
    [{ kind: 'equity', description: 'PADRE HOTELS' }, 'stock'],
    [{ kind: 'equity', description: 'STORAGE REIT INC' }, 'reit'],
    [{ kind: 'cash-equivalent' }, 'money-market'],
    [{ kind: 'cash' }, 'cash'],
    [{ kind: 'future' }, 'index-future'],
    [{ kind: 'other' }, 'unknown'],
    [{ kind: 'equity', symbol: 'IWM' }, 'etf'],
    [{ kind: 'etf', symbol: 'TNA' }, 'leveraged-etf'],
  ] as const)('of a row with %j are of kind %s', (facts, kind) => {
    expect(proposedInstruments([file([row(facts)])], surroundings())[0]?.kind).toBe(kind);
  });

  it('that nobody knows ask for the user’s word, which the import takes', async () => {
    const files = [file([row({ kind: 'other' })])];
    expect(proposedInstruments(files, surroundings())[0]?.status).toBe('unknown');
    const accounts = proposedAccounts(files, EMPTY).map((account) => ({ ...account, replace: true }));
    const word = { symbol: 'ZZMC', currency: 'USD', kind: 'crypto' as const, sameAs: null };
    const choices = { accounts, instruments: [word] };
    expect(await command(files, choices, surroundings())).toMatchObject({
      instruments: [{ kind: 'crypto' }],
    });
  });

  it('keep their identity and facts from one import to the next', async () => {
    const first = await imported([file([row()])]);
    const second = await imported([file([row({ description: 'RENAMED' })])], first);
    expect(second.instruments).toEqual(first.instruments);
  });

  it('of one symbol in two currencies are two', async () => {
    const document = await imported([file([row(), row({ currency: 'EUR' })])]);
    expect(document.instruments.map((instrument) => instrument.currency)).toEqual(['USD', 'EUR']);
  });

  it('carry what a unit of price is worth: 100 shares an option, a hundredth of a bond', async () => {
    const document = await imported([
      file([
        row({ symbol: 'ZZMC C', kind: 'option', multiplier: 100 }),
        row({ symbol: 'BOND', kind: 'bond', pricePer: 100 }),
      ]),
    ]);
    expect(document.instruments.map((instrument) => instrument.multiplier)).toEqual([100, 0.01]);
  });
});

describe('holdings', () => {
  it('of a lots file are merged by account and symbol, lots kept, totals exact', async () => {
    const lots = [
      row({ quantity: '0.1', marketValue: '0.1', costBasis: '0.1', openDate: '2025-01-02' }),
      row({ quantity: '0.2', marketValue: '0.2', costBasis: '0.2', openDate: '2026-03-04' }),
      row({ quantity: '5', account: 'Other', openDate: '2026-01-01' }),
    ];
    const [merged, other] = (await imported([file(lots, { kind: 'lots' })])).holdings;
    expect(merged).toMatchObject({ quantity: '0.3', fileValue: '0.3', costBasis: '0.3' });
    expect(merged?.lots.map((lot) => [lot.acquired, lot.quantity])).toEqual([
      ['2025-01-02', '0.1'],
      ['2026-03-04', '0.2'],
    ]);
    expect(other?.quantity).toBe('5');
  });

  it('with one lot of unknown cost have an unknown cost, not the sum of the others', async () => {
    const lots = [row({ openDate: '2025-01-02' }), row({ openDate: '2025-01-03', costBasis: null })];
    expect((await imported([file(lots, { kind: 'lots' })])).holdings[0]?.costBasis).toBeNull();
  });

  it('of a positions file stay as the broker shows them', async () => {
    const { holdings } = await imported([file([row(), row({ quantity: '50' })])]);
    expect(holdings.map((holding) => holding.quantity)).toEqual(['100', '50']);
  });

  it('of a file without one are no import', async () => {
    const refused = await importCommand(taken([file([])]), NOTHING_CHOSEN, surroundings());
    expect(refused).toEqual({ ok: false, problem: { code: 'file-no-rows' } });
  });
});

describe('the reconcile line', () => {
  const totals = (marketValue: string | null) =>
    ({ marketValue, costBasis: null, rowsMarketValue: '0', currency: 'USD', reconciles: null }) as const;
  const lines = (stated: string | null, rows = [row({ marketValue: '0.1' }), row({ marketValue: '0.2' })]) =>
    reconcileLines([file(rows, { totals: totals(stated) })]);

  it.each([
    ['0.3', true],
    ['0.305', true],
    ['0.306', false],
    ['0.29', false],
  ])('against a stated %s agrees: %s', (stated, agrees) => {
    expect(lines(stated)).toEqual([
      { fileName: 'positions.csv', account: 'Brokerage ...101', currency: 'USD', stated, held: '0.3', agrees },
    ]);
  });

  it('says nothing where the file states no total', () => {
    expect(lines(null)[0]).toMatchObject({ stated: null, agrees: null });
  });

  it('is one per account where the file states each, and one for all of them', () => {
    const rows = [row({ marketValue: '1' }), row({ account: 'Other', marketValue: '2' })];
    const byAccount = [
      { account: 'Brokerage ...101', marketValue: '1' },
      { account: 'Other', marketValue: '3' },
    ];
    const both = reconcileLines([file(rows, { totals: { ...totals('4'), byAccount } })]);
    expect(both.map(({ account, stated, held, agrees }) => [account, stated, held, agrees])).toEqual([
      ['Brokerage ...101', '1', '1', true],
      ['Other', '3', '2', false],
      [null, '4', '3', false],
    ]);
  });

  it('is one per currency, and the total of several is no total', () => {
    const two = lines('99', [row({ marketValue: '1' }), row({ marketValue: '2', currency: 'EUR' })]);
    expect(two.map(({ currency, held, agrees }) => [currency, held, agrees])).toEqual([
      ['USD', '1', null],
      ['EUR', '2', null],
    ]);
  });
});
