import type { CashLine, TradeRow } from '../../../../shared/model/activity';
import { type Decimal, decimalToNumber, multiplyDecimals, sumDecimals } from '../../../../shared/model/decimal';
import type { SkippedRow } from '../../../../shared/model/proposal';
import type { TradeType } from '../../../../shared/model/tradeType';
import type { RowProblem } from '../../../../shared/result/importProblem';
import { lineOf } from '../../text/parseRows';
import { descendantOf, type MarkupElement, textOf } from '../markup/markupElement';
import { tradeScale } from '../tradeScale';
import { ofxIdentity } from './ofxIdentity';
import type { SecurityOf } from './ofxSecurities';
import { entryText, type OfxStatement, skippedEntry } from './ofxStatement';
import { badAmount, ofxAmount, ofxCurrency, ofxDay, sumOfAmounts } from './ofxValues';

/** What happened in an account: trades, entries that change no holding, and entries that cannot be read. */
export interface OfxTrades {
  readonly trades: readonly TradeRow[];
  readonly cashLines: readonly CashLine[];
  readonly skipped: readonly SkippedRow[];
}

/** Entries of money, of income paid as money, and of securities moved between sub-accounts of one account. */
const CASH_ENTRIES = new Set([
  ...['INCOME', 'INVEXPENSE', 'MARGININTEREST', 'RETOFCAP'],
  ...['JRNLFUND', 'JRNLSEC', 'INVBANKTRAN'],
]);

/** Reads the list of transactions of one account. */
export function ofxTrades(statement: OfxStatement, securityOf: SecurityOf): OfxTrades {
  const trades: TradeRow[] = [];
  const cashLines: CashLine[] = [];
  const skipped: SkippedRow[] = [];
  for (const entry of statement.transactions) {
    if (CASH_ENTRIES.has(entry.name)) {
      cashLines.push({ line: lineOf({ ...entry, cells: [] }), text: entryText(entry) });
      continue;
    }
    const trade = readTrade(entry, statement, securityOf);
    if ('code' in trade) skipped.push(skippedEntry(entry, trade));
    else trades.push(trade);
  }
  return { trades, cashLines, skipped };
}

const AMOUNTS = ['UNITS', 'UNITPRICE', 'TOTAL', 'COMMISSION', 'FEES', 'TAXES', 'LOAD', 'OLDUNITS', 'NEWUNITS'];
const COSTS = ['COMMISSION', 'FEES', 'TAXES', 'LOAD'];

function readTrade(entry: MarkupElement, statement: OfxStatement, securityOf: SecurityOf): TradeRow | RowProblem {
  const body = descendantOf(entry, 'INVBUY') ?? descendantOf(entry, 'INVSELL') ?? entry;
  const bad = badAmount(body, AMOUNTS);
  if (bad !== undefined) return { code: 'row-bad-number', column: bad };
  const what = effectOf(entry, body);
  if ('code' in what) return what;
  const identity = ofxIdentity(securityOf(entry), entry.name);
  if ('code' in identity) return identity;
  const head = descendantOf(entry, 'INVTRAN');
  const date = ofxDay(head, 'DTTRADE');
  if (date === null) return { code: 'row-bad-date', column: 'DTTRADE' };
  const currency = ofxCurrency(body, statement.currency);
  if (!/^[A-Z]{3}$/.test(currency)) return { code: 'row-bad-currency', text: currency.slice(0, 40) };
  const { symbol, description, kind, multiplier } = identity;
  const [price, amount] = [ofxAmount(body, 'UNITPRICE'), ofxAmount(body, 'TOTAL')];
  const name = description === '' ? textOf(head, 'MEMO') : description;
  const place = { line: lineOf({ ...entry, cells: [] }), account: statement.account, date };
  const money = { price, amount, fees: sumOfAmounts(body, COSTS), currency, amountCurrency: null };
  const traded = kind === 'cash' || kind === 'cash-equivalent' ? 'fund' : kind;
  const scale = tradeScale({ kind, price, amount, quantity: what.quantity, multiplier });
  return { ...place, symbol, description: name.slice(0, 400), ...what, ...money, kind: traded, ...scale };
}

interface Effect {
  readonly type: TradeType;
  /** As the file prints it. */
  readonly quantity: Decimal;
  readonly change: Decimal;
}

function effectOf(entry: MarkupElement, body: MarkupElement): Effect | RowProblem {
  if (entry.name === 'SPLIT') return splitEffect(entry);
  const type = typeOf(entry);
  if (type === null) return { code: 'row-unknown-action', text: entry.name.slice(0, 40) };
  const quantity = ofxAmount(body, 'UNITS');
  if (quantity === null || decimalToNumber(quantity) === 0) return { code: 'row-no-quantity' };
  const size = quantity.replace('-', '');
  if (type === 'expire') return { type, quantity, change: quantity };
  return { type, quantity, change: LEAVING.has(type) ? `-${size}` : size };
}

const LEAVING: ReadonlySet<TradeType> = new Set(['sell', 'sell_short', 'transfer_out', 'redemption', 'exercise']);

/** Null for an entry that OFX does not know, or whose own type is missing. */
function typeOf(entry: MarkupElement): TradeType | null {
  const detail = (name: string): string => textOf(entry, name).toUpperCase();
  if (entry.name === 'REINVEST') return 'reinvest';
  if (entry.name === 'TRANSFER') {
    return (
      new Map<string, TradeType>([
        ['IN', 'transfer_in'],
        ['OUT', 'transfer_out'],
      ]).get(detail('TFERACTION')) ?? null
    );
  }
  if (entry.name === 'CLOSUREOPT') {
    return (
      new Map<string, TradeType>([
        ['EXERCISE', 'exercise'],
        ['ASSIGN', 'assign'],
        ['EXPIRE', 'expire'],
      ]).get(detail('OPTACTION')) ?? null
    );
  }
  if (/^BUY(?:STOCK|MF|OPT|DEBT|OTHER)$/.test(entry.name)) {
    if (detail('BUYTYPE') === 'BUYTOCOVER' || detail('OPTBUYTYPE') === 'BUYTOCLOSE') return 'buy_to_close';
    return detail('OPTBUYTYPE') === 'BUYTOOPEN' ? 'buy_open' : 'buy';
  }
  if (!/^SELL(?:STOCK|MF|OPT|DEBT|OTHER)$/.test(entry.name)) return null;
  if (detail('SELLTYPE') === 'SELLSHORT' || detail('OPTSELLTYPE') === 'SELLTOOPEN') return 'sell_short';
  return ['CALL', 'MATURITY'].includes(detail('SELLREASON')) ? 'redemption' : 'sell';
}

/** The shares a split adds: the new units less the old ones, as the broker counts them. */
function splitEffect(entry: MarkupElement): Effect | RowProblem {
  const [before, after] = [ofxAmount(entry, 'OLDUNITS'), ofxAmount(entry, 'NEWUNITS')];
  if (before === null || after === null) return { code: 'row-no-quantity' };
  const quantity = sumDecimals([after, multiplyDecimals(before, '-1')]);
  return decimalToNumber(quantity) === 0
    ? { code: 'row-no-quantity' }
    : { type: 'split_add', quantity, change: quantity };
}
