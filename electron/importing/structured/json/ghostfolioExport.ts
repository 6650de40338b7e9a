import type { CashLine, TradeRow } from '../../../../shared/model/activity';
import { type Decimal, decimalToNumber } from '../../../../shared/model/decimal';
import { type IsoDate, isIsoDate } from '../../../../shared/model/isoDate';
import type { SkippedRow } from '../../../../shared/model/proposal';
import type { RowProblem } from '../../../../shared/result/importProblem';
import { LARGEST_AMOUNT } from '../../positions/positionDraft';
import type { FormatOutcome } from '../../readOutcome';
import { readNumber, toDecimal } from '../../text/numberText';
import { readDescriptiveSymbol, readSymbol } from '../../text/symbolText';
import { tradesFile } from '../tradesFile';
import { entryOf, type JsonNode, type JsonObject, objectsOf, scalarText } from './jsonNode';

const KEYS = ['date', 'quantity', 'symbol', 'type', 'unitPrice', 'dataSource'];
const MONEY_TYPES = new Set(['DIVIDEND', 'FEE', 'INTEREST']);
/** Ghostfolio's sub-classes of assets; a share without one is whatever the user says. */
const KINDS = new Map<string, TradeRow['kind']>([
  ['STOCK', 'equity'],
  ['ETF', 'etf'],
  ['MUTUALFUND', 'fund'],
  ['BOND', 'bond'],
  ['CRYPTOCURRENCY', 'crypto'],
]);

/** Whether the file is an export of Ghostfolio: a list of activities with its own keys. */
export function isGhostfolioExport(root: JsonNode): boolean {
  const [first] = objectsOf(root, 'activities');
  return first !== undefined && KEYS.every((key) => first.entries.has(key));
}

/** The activities of an export of Ghostfolio. Accounts and assets are named in lists of their own. */
export function readGhostfolioExport(fileName: string, root: JsonNode): FormatOutcome {
  const file = new ExportFile(root);
  const trades: TradeRow[] = [];
  const cashLines: CashLine[] = [];
  const skipped: SkippedRow[] = [];
  for (const activity of objectsOf(root, 'activities')) {
    const text = summaryOf(activity);
    const line = lineOf(activity);
    if (MONEY_TYPES.has(scalarText(activity, 'type').toUpperCase())) {
      cashLines.push({ line, text });
      continue;
    }
    const trade = file.trade(activity);
    if ('code' in trade) skipped.push({ line, reason: trade, text });
    else trades.push(trade);
  }
  const format = 'Ghostfolio export (JSON)';
  const head = {
    fileName,
    formatId: 'ghostfolio-json',
    format,
    parts: ['activity' as const],
    asOf: null,
    settings: null,
  };
  return tradesFile({ head, trades, cashLines, skipped });
}

class ExportFile {
  readonly #accounts: ReadonlyMap<string, string>;
  readonly #assets: ReadonlyMap<string, JsonObject>;
  readonly #exportedOn: IsoDate | null;

  constructor(root: JsonNode) {
    const named = objectsOf(root, 'accounts').map(
      (account) => [scalarText(account, 'id'), scalarText(account, 'name')] as const,
    );
    this.#accounts = new Map(named);
    const assets = [...objectsOf(root, 'assetProfiles'), ...objectsOf(root, 'symbolProfiles')];
    this.#assets = new Map(assets.map((asset) => [keyOf(asset), asset]));
    this.#exportedOn = dayOf(entryOf(root, 'meta'));
  }

  trade(activity: JsonObject): TradeRow | RowProblem {
    const sides = { BUY: 'buy', SELL: 'sell' } as const;
    const written = scalarText(activity, 'type').toUpperCase();
    if (written !== 'BUY' && written !== 'SELL') return { code: 'row-unknown-action', text: written.slice(0, 40) };
    const bad = ['quantity', 'unitPrice', 'fee'].find(
      (key) => scalarText(activity, key) !== '' && amountOf(activity, key) === null,
    );
    if (bad !== undefined) return { code: 'row-bad-number', column: bad };
    const quantity = amountOf(activity, 'quantity');
    if (quantity === null || decimalToNumber(quantity) === 0) return { code: 'row-no-quantity' };
    if (quantity.startsWith('-')) return { code: 'row-contradicts', text: written };
    const date = dayOf(activity);
    if (date === null) return { code: 'row-bad-date', column: 'date' };
    // Ghostfolio keeps what is planned as an activity of the future.
    if (this.#exportedOn !== null && date > this.#exportedOn) {
      return { code: 'row-future-date', isoDate: date, today: this.#exportedOn };
    }
    const currency = scalarText(activity, 'currency');
    if (!/^[A-Z]{3}$/.test(currency)) return { code: 'row-bad-currency', text: currency.slice(0, 40) };
    const [type, change] = [sides[written], written === 'BUY' ? quantity : `-${quantity}`];
    return this.#row(activity, { date, type, quantity, change, currency });
  }

  #row(
    activity: JsonObject,
    facts: Pick<TradeRow, 'date' | 'type' | 'quantity' | 'change' | 'currency'>,
  ): TradeRow | RowProblem {
    const text = scalarText(activity, 'symbol');
    const symbol = readSymbol(text) ?? readDescriptiveSymbol(text);
    if (symbol === null)
      return text === '' ? { code: 'row-no-symbol' } : { code: 'row-bad-symbol', symbol: text.slice(0, 64) };
    const asset = this.#assets.get(keyOf(activity));
    return {
      line: lineOf(activity),
      account: this.#accounts.get(scalarText(activity, 'accountId')) || null,
      ...facts,
      symbol,
      description: scalarText(asset, 'name').slice(0, 400),
      price: amountOf(activity, 'unitPrice'),
      amount: null,
      fees: amountOf(activity, 'fee'),
      amountCurrency: null,
      kind: KINDS.get(scalarText(asset, 'assetSubClass')) ?? 'other',
      multiplier: 1,
      pricePer: 1,
    };
  }
}

function keyOf(node: JsonObject): string {
  return `${scalarText(node, 'dataSource')} ${scalarText(node, 'symbol')}`;
}

function amountOf(activity: JsonObject, key: string): Decimal | null {
  const reading = readNumber(scalarText(activity, key), '.');
  const decimal = reading.status === 'number' ? toDecimal(reading.text) : null;
  return decimal !== null && Math.abs(decimalToNumber(decimal)) < LARGEST_AMOUNT ? decimal : null;
}

/** The day of a moment such as 2021-09-16T00:00:00.000Z. */
function dayOf(node: JsonNode | undefined): IsoDate | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(scalarText(node, 'date'))?.[1];
  return day !== undefined && isIsoDate(day) ? day : null;
}

function lineOf({ line, lastLine }: JsonObject): SkippedRow['line'] {
  return line === lastLine ? line : [line, lastLine];
}

function summaryOf(activity: JsonObject): string {
  return ['date', 'type', 'symbol', 'quantity', 'unitPrice', 'currency']
    .map((key) => scalarText(activity, key))
    .join(', ')
    .slice(0, 200);
}
