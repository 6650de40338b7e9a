import type { Decimal } from '../../../../shared/model/decimal';
import type { SkippedRow } from '../../../../shared/model/proposal';
import type { RowProblem } from '../../../../shared/result/importProblem';
import type { PositionDraft } from '../../positions/positionDraft';
import type { TableReading } from '../../positions/readPositionTable';
import { readDescriptiveSymbol, readSymbol } from '../../text/symbolText';
import { cashDraft } from '../cashDraft';
import { brokerKind } from './brokerKind';
import type { FlexRow } from './flexRow';

/** The rows of one account that say what is held. */
export interface FlexHoldings {
  readonly positions: readonly FlexRow[];
  readonly cash: readonly FlexRow[];
}

/** What one account holds. Lots are used where no row gives the holding in total, the base currency's cash where no other does. */
export function flexPositions({ positions, cash }: FlexHoldings): TableReading {
  const drafts: PositionDraft[] = [];
  const skipped: SkippedRow[] = [];
  const summed = new Set(positions.filter((row) => !isLot(row)).map(keyOf));
  for (const row of positions) {
    const draft = isLot(row) && summed.has(keyOf(row)) ? ({ code: 'row-lot-detail' } as const) : positionDraft(row);
    if ('code' in draft) skipped.push(row.skipped(draft));
    else drafts.push(draft);
  }
  const named = cash.filter(({ currency }) => currency !== null);
  for (const row of cash) {
    if (row.currency === null && named.length > 0) skipped.push(row.skipped({ code: 'row-total' }));
    else readCash(row, drafts, skipped);
  }
  return { drafts, skipped, totals: [], structuralLines: [] };
}

function isLot(row: FlexRow): boolean {
  return row.text('levelOfDetail').toUpperCase() === 'LOT';
}

function keyOf(row: FlexRow): string {
  return `${row.account} ${row.text('conid', 'symbol')}`;
}

function positionDraft(row: FlexRow): PositionDraft | RowProblem {
  const identity = flexIdentity(row);
  if ('code' in identity) return identity;
  const bad = row.badAmount('position', 'markPrice', 'positionValue', 'costBasisMoney', 'costBasisPrice');
  if (bad !== undefined) return { code: 'row-bad-number', column: bad };
  const { currency } = row;
  if (currency === null) return { code: 'row-bad-currency', text: row.text('currency').slice(0, 40) };
  const isShort = row.text('side').toUpperCase() === 'SHORT';
  return {
    line: row.line,
    account: row.account,
    ...identity,
    symbolFromTitle: false,
    quantity: signed(row.amount('position', 'quantity'), isShort),
    price: row.amount('markPrice'),
    marketValue: signed(row.amount('positionValue'), isShort),
    costBasis: signed(row.amount('costBasisMoney'), isShort),
    costPerShare: row.amount('costBasisPrice'),
    totalGain: null,
    currency,
    openDate: isLot(row) ? row.date('openDateTime', 'holdingPeriodDateTime') : null,
  };
}

/** Symbol and kind of a row's instrument. */
export function flexIdentity(
  row: FlexRow,
): (Pick<PositionDraft, 'symbol' | 'description' | 'kind'> & { readonly multiplier: number | null }) | RowProblem {
  const text = row.text('symbol');
  if (text === '') return { code: 'row-no-symbol' };
  const symbol = readSymbol(text) ?? readDescriptiveSymbol(text);
  if (symbol === null) return { code: 'row-bad-symbol', symbol: text.slice(0, 64) };
  const description = row.text('description');
  const multiplier = Number(row.text('multiplier') || Number.NaN);
  return {
    symbol,
    description,
    kind: brokerKind(row.text('assetCategory'), `${row.text('subCategory')} ${description}`),
    multiplier: multiplier > 0 && multiplier < 1e6 ? multiplier : null,
  };
}

function signed(amount: Decimal | null, isShort: boolean): Decimal | null {
  return isShort && amount !== null && !amount.startsWith('-') ? `-${amount}` : amount;
}

function readCash(row: FlexRow, drafts: PositionDraft[], skipped: SkippedRow[]): void {
  const marketValue = row.amount('endingCash');
  const currency = row.currency ?? row.baseCurrency;
  if (row.badAmount('endingCash') !== undefined)
    skipped.push(row.skipped({ code: 'row-bad-number', column: 'endingCash' }));
  else if (currency === null)
    skipped.push(row.skipped({ code: 'row-bad-currency', text: row.text('currency').slice(0, 40) }));
  else if (marketValue !== null && Number(marketValue) !== 0)
    drafts.push(cashDraft({ line: row.line, account: row.account, amount: marketValue, currency }));
}
