import { readdirSync, readFileSync } from 'node:fs';
import type { Portfolio } from '../../shared/model/portfolio';
import { expect, test } from '../support/e2e/ballastTest';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { importFile } from '../support/e2e/steps';
import { hasSharedMaterial, sharedMaterial } from '../support/notRun';

/** Every positions file of the two brokers, through the screen into the saved portfolio. */

interface Expected {
  readonly positions: readonly (Amounts & { readonly account: string | null; readonly openDate?: string })[];
  /** Of a file of lots: what they add up to. */
  readonly aggregate?: readonly {
    readonly quantity: number;
    readonly marketValue: number;
    readonly costBasis: number;
  }[];
}

interface Amounts {
  readonly symbol: string;
  readonly quantity: number;
  readonly price: number | null;
  readonly marketValue: number | null;
  readonly costBasis: number | null;
}

const POSITIONS_FILE = /^(?:schwab_(?:positions|lots)|fidelity_positions).*\.csv$/;
/** What a broker rounds to. */
const CENT_DIGITS = 2;

const files = hasSharedMaterial('broker files through the screen')
  ? readdirSync(sharedMaterial('data/brokers')).filter((name) => POSITIONS_FILE.test(name))
  : [];

for (const file of files) {
  test(`saves what ${file} says, read through the screen`, async ({ ballast: { page, home } }) => {
    await importFile(page, sharedMaterial(`data/brokers/${file}`));
    const portfolio = savedPortfolio(home);
    const expected = JSON.parse(readFileSync(sharedMaterial(`data/expected/${file}.json`), 'utf8')) as Expected;
    if (expected.aggregate === undefined) expectPositions(portfolio, expected);
    else expectLots(portfolio, expected);
  });
}

function expectPositions({ accounts, instruments, holdings }: Portfolio, { positions }: Expected): void {
  expect(holdings.length).toBe(positions.length);
  holdings.forEach((holding, index) => {
    const stated = positions[index];
    expect(accounts.find(({ id }) => id === holding.accountId)?.name).toBe(stated?.account ?? 'Account');
    expect(instruments.find(({ id }) => id === holding.instrumentId)?.symbol).toBe(stated?.symbol);
    expect(Number(holding.quantity)).toBe(stated?.quantity);
    expect(numberOf(holding.filePrice)).toBe(stated?.price);
    expectMoney(holding.fileValue, stated?.marketValue);
    expectMoney(holding.costBasis, stated?.costBasis);
  });
}

function expectLots({ holdings, instruments, accounts }: Portfolio, { positions, aggregate = [] }: Expected): void {
  expect(accounts.map(({ name }) => name)).toEqual([...new Set(positions.map(({ account }) => account))]);
  expect(instruments.map(({ symbol }) => symbol)).toEqual([...new Set(positions.map(({ symbol }) => symbol))]);
  expect(holdings.length).toBe(aggregate.length);
  holdings.forEach((holding, index) => {
    expect(Number(holding.quantity)).toBe(aggregate[index]?.quantity);
    expectMoney(holding.fileValue, aggregate[index]?.marketValue);
    expectMoney(holding.costBasis, aggregate[index]?.costBasis);
    expect(numberOf(holding.filePrice)).toBe(positions[0]?.price);
  });
  const lots = holdings.flatMap((holding) => holding.lots);
  expect(lots.map(({ acquired, quantity }) => [acquired, Number(quantity)])).toEqual(
    positions.map(({ openDate, quantity }) => [openDate, quantity]),
  );
  lots.forEach(({ costBasis }, index) => {
    expectMoney(costBasis, positions[index]?.costBasis);
  });
}

function expectMoney(text: string | null, amount: number | null | undefined): void {
  if (text === null || amount === null || amount === undefined) expect(text).toBe(amount);
  else expect(Number(text)).toBeCloseTo(amount, CENT_DIGITS);
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
