import type { CashLine, TradeRow } from '../../../../shared/model/activity';
import { type Decimal, multiplyDecimals, sumDecimals } from '../../../../shared/model/decimal';
import type { SkippedRow } from '../../../../shared/model/proposal';
import type { TradeType } from '../../../../shared/model/tradeType';
import type { RowProblem, StructureProblem } from '../../../../shared/result/importProblem';
import { tradeScale } from '../tradeScale';
import { isContractForDifference, isCurrencyExchange } from './brokerKind';
import { brokerTrade, type TradeEffect } from './brokerTrade';
import { Cancellations, type CancelledTrade } from './cancellations';
import { flexIdentity } from './flexPositions';
import type { FlexRow } from './flexRow';

/** What happened in an account. */
export interface FlexActivity {
  readonly trades: readonly TradeRow[];
  readonly cashLines: readonly CashLine[];
  readonly skipped: readonly SkippedRow[];
}

/** Elements of a Flex report that say what happened; the others restate it or value it. */
export const FLEX_EVENTS = ['Trade', 'TradeConfirm', 'Order', 'Lot', 'Transfer', 'CorporateAction', 'CashTransaction'];

/** Reads what happened: executions, or orders where the report has no executions, transfers and corporate actions. */
export function flexTrades(rows: readonly FlexRow[]): FlexActivity {
  const trades: TradeRow[] = [];
  const cashLines: CashLine[] = [];
  const skipped: SkippedRow[] = [];
  const cancellations = new Cancellations(rows.filter(isCancellation).map(tradeKey));
  const hasExecutions = rows.some((row) => levelOf(row) === 'execution');
  for (const row of rows) {
    if (movesMoneyOnly(row)) {
      cashLines.push({ line: row.line, text: row.summary() });
      continue;
    }
    const level = levelOf(row);
    const trade = level === 'lot' || (level === 'order' && hasExecutions) ? RESTATED[level] : readTrade(row);
    if ('code' in trade) skipped.push(row.skipped(trade));
    else if (cancellations.takes(tradeKey(row)))
      skipped.push(row.skipped({ code: 'row-not-executed', status: 'cancelled' }));
    else trades.push(trade);
  }
  return { trades, cashLines, skipped };
}

function isCancellation(row: FlexRow): boolean {
  return /\(CA\.?\)/i.test(row.text('buySell'));
}

function tradeKey(row: FlexRow): CancelledTrade {
  const price = row.amount('tradePrice', 'price');
  return { account: row.account, symbol: row.text('symbol'), quantity: row.amount('quantity'), price };
}

const RESTATED = { lot: { code: 'row-lot-detail' }, order: { code: 'row-total' } } as const;

function levelOf(row: FlexRow): 'execution' | 'order' | 'lot' | null {
  const level = row.text('levelOfDetail').toUpperCase();
  if (row.element.name === 'Lot' || level.endsWith('LOT')) return 'lot';
  if (row.element.name === 'Order' || level === 'ORDER') return 'order';
  return row.element.name === 'Trade' || row.element.name === 'TradeConfirm' ? 'execution' : null;
}

function movesMoneyOnly(row: FlexRow): boolean {
  if (row.element.name === 'CashTransaction' || isCurrencyExchange(row.text('assetCategory'))) return true;
  return row.element.name === 'Transfer' && row.text('symbol') === '';
}

function readTrade(row: FlexRow): TradeRow | RowProblem | StructureProblem {
  const identity = flexIdentity(row);
  if ('code' in identity) return identity;
  const bad = row.badAmount('quantity', 'tradePrice', 'price', 'netCash', 'proceeds', 'tradeMoney', 'ibCommission');
  if (bad !== undefined) return { code: 'row-bad-number', column: bad };
  const effect = effectOf(row, identity.kind === 'option');
  if ('code' in effect) return effect;
  const date = row.date('tradeDate', 'dateTime', 'date', 'reportDate');
  if (date === null) return { code: 'row-bad-date', column: 'tradeDate' };
  const { currency } = row;
  if (currency === null) return { code: 'row-bad-currency', text: row.text('currency').slice(0, 40) };
  const { symbol, description, kind, multiplier } = identity;
  const price = row.amount('tradePrice', 'price', 'transferPrice');
  const amount = row.amount('netCash', 'proceeds', 'tradeMoney', 'amount');
  const owned = isContractForDifference(row.text('assetCategory')) ? { ...effect, change: '0' } : effect;
  const facts = { line: row.line, account: row.account, date, symbol, description: description.slice(0, 400) };
  const money = { price, amount, fees: feesOf(row, currency), currency, amountCurrency: null };
  const traded = kind === 'cash' || kind === 'cash-equivalent' ? 'other' : kind;
  return {
    ...facts,
    ...owned,
    ...money,
    kind: traded,
    ...tradeScale({ kind, quantity: effect.quantity, price, amount, multiplier }),
  };
}

function effectOf(row: FlexRow, isOption: boolean): TradeEffect | RowProblem {
  const quantity = row.amount('quantity');
  if (row.element.name === 'Transfer') return transferEffect(row, quantity);
  if (row.element.name === 'CorporateAction') return actionEffect(row, quantity);
  const codes = `${row.text('openCloseIndicator')};${row.text('notes', 'code')}`.split(/[;,\s]+/);
  return brokerTrade(quantity, { side: row.text('buySell'), codes, isOption });
}

function transferEffect(row: FlexRow, quantity: Decimal | null): TradeEffect | RowProblem {
  if (quantity === null || Number(quantity) === 0) return { code: 'row-no-quantity' };
  const direction = row.text('direction').toUpperCase();
  if (direction !== 'IN' && direction !== 'OUT') return { code: 'row-direction-unknown', text: direction.slice(0, 40) };
  const size = quantity.replace('-', '');
  const isIn = direction === 'IN';
  return { type: isIn ? 'transfer_in' : 'transfer_out', quantity, change: isIn ? size : `-${size}` };
}

/** Codes of corporate actions: forward split, stock dividend, spin-off, merger. A reverse split comes as two rows under two names. */
const ACTIONS = new Map<string, readonly [gains: TradeType, loses: TradeType | null]>([
  ['FS', ['split_add', null]],
  ['SD', ['stock_dividend', null]],
  ['HD', ['stock_dividend', null]],
  ['SO', ['spinoff_in', null]],
  ['TC', ['merger_in', 'merger_out']],
]);

function actionEffect(row: FlexRow, quantity: Decimal | null): TradeEffect | RowProblem {
  if (quantity === null || Number(quantity) === 0) return { code: 'row-no-quantity' };
  const code = row.text('type').toUpperCase();
  const text = row.text('actionDescription', 'description', 'type').slice(0, 80);
  if (code === 'RS') return { code: 'row-split-unclear', text };
  const [gains, loses] = ACTIONS.get(code) ?? [null, null];
  const type = quantity.startsWith('-') ? loses : gains;
  return type === null ? { code: 'row-unknown-action', text } : { type, quantity, change: quantity };
}

/** Commission and taxes as costs, positive; unknown where the commission is in another currency. */
function feesOf(row: FlexRow, currency: string): Decimal | null {
  const paidIn = row.text('ibCommissionCurrency', 'commissionCurrency').toUpperCase();
  if (paidIn !== '' && paidIn !== currency) return null;
  const costs = [row.amount('ibCommission', 'commission'), row.amount('taxes', 'tax')].filter((cost) => cost !== null);
  return costs.length === 0 ? null : multiplyDecimals(sumDecimals(costs), '-1');
}
