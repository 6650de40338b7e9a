import { type Decimal, decimalsAgree, sumDecimals } from '../../../../shared/model/decimal';
import type { ReadWarning, SkippedRow } from '../../../../shared/model/proposal';
import type { RowProblem } from '../../../../shared/result/importProblem';
import type { PositionDraft } from '../../positions/positionDraft';
import type { StatedTotal, TableReading } from '../../positions/readPositionTable';
import { lineOf } from '../../text/parseRows';
import { cashDraft } from '../cashDraft';
import { childOf, descendantsOf, type MarkupElement, textOf } from '../markup/markupElement';
import { ofxIdentity } from './ofxIdentity';
import type { SecurityOf } from './ofxSecurities';
import { entryText, type OfxStatement, skippedEntry } from './ofxStatement';
import { badAmount, ofxAmount, ofxCurrency } from './ofxValues';

const CURRENCY = /^[A-Z]{3}$/;
const ACCOUNT_VALUE = /\b(?:total|net) (?:account |portfolio )?value\b|\baccount (?:total|value)\b|\bnet liquidat/i;
/** Balances of a part of the account, whatever else they are called. */
const PART_OF_ACCOUNT = /\b(?:securit|long|short|cash|margin|option|bond|fund)/i;

/** What one account holds: a draft or a reason for every entry, its cash, and the total the broker states. */
export function ofxPositions(
  statement: OfxStatement,
  securityOf: SecurityOf,
): TableReading & { readonly warnings: readonly ReadWarning[] } {
  const drafts: PositionDraft[] = [];
  const skipped: SkippedRow[] = [];
  const warnings: ReadWarning[] = [];
  for (const entry of statement.positions) {
    const draft = readDraft(entry, statement, securityOf);
    if ('code' in draft) {
      skipped.push(skippedEntry(entry, draft));
      continue;
    }
    drafts.push(draft);
    if (!draft.symbolFromTitle && ['equity', 'etf', 'fund', 'other'].includes(draft.kind)) {
      warnings.push({ line: draft.line, problem: { code: 'symbol-no-ticker', symbol: draft.symbol } });
    }
  }
  const cash = readCash(statement, drafts);
  skipped.push(...cash.skipped, ...transactionsAndOrders(statement));
  return {
    drafts: [...drafts, ...cash.drafts],
    skipped,
    totals: statedTotals(statement),
    structuralLines: [],
    warnings: [...warnings, ...cash.warnings],
  };
}

function readDraft(entry: MarkupElement, statement: OfxStatement, securityOf: SecurityOf): PositionDraft | RowProblem {
  const held = childOf(entry, 'INVPOS');
  const identity = ofxIdentity(securityOf(held), entry.name);
  if ('code' in identity) return identity;
  const bad = badAmount(held, ['UNITS', 'UNITPRICE', 'MKTVAL', 'AVGCOSTBASIS']);
  if (bad !== undefined) return { code: 'row-bad-number', column: bad };
  const currency = ofxCurrency(held, statement.currency);
  if (!CURRENCY.test(currency)) return { code: 'row-bad-currency', text: currency.slice(0, 40) };
  const isShort = textOf(held, 'POSTYPE').toUpperCase() === 'SHORT';
  const { symbol, hasTicker, description, kind, multiplier } = identity;
  return {
    line: lineOf({ ...entry, cells: [] }),
    account: statement.account,
    symbol,
    symbolFromTitle: hasTicker,
    description: description === '' ? textOf(held, 'MEMO') : description,
    kind,
    quantity: signed(ofxAmount(held, 'UNITS'), isShort),
    price: ofxAmount(held, 'UNITPRICE'),
    marketValue: signed(ofxAmount(held, 'MKTVAL'), isShort),
    costBasis: null,
    costPerShare: ofxAmount(held, 'AVGCOSTBASIS'),
    totalGain: null,
    currency,
    openDate: null,
    multiplier,
  };
}

/** A short position is negative, whichever way the broker writes it. */
function signed(amount: Decimal | null, isShort: boolean): Decimal | null {
  return isShort && amount !== null && !amount.startsWith('-') ? `-${amount}` : amount;
}

interface CashReading {
  readonly drafts: readonly PositionDraft[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly ReadWarning[];
}

/** Cash of the account; not counted where it is the money-market fund that is listed already. */
function readCash(statement: OfxStatement, holdings: readonly PositionDraft[]): CashReading {
  const balance = childOf(statement.element, 'INVBAL');
  const entry = childOf(balance, 'AVAILCASH');
  const amount = ofxAmount(balance, 'AVAILCASH');
  const warnings = (['margin', 'short'] as const).flatMap((what) => leftOut(balance, what));
  if (entry === null || amount === null || decimalsAgree(amount, '0', '0'))
    return { drafts: [], skipped: [], warnings };
  const funds = holdings.filter(({ kind }) => kind === 'cash-equivalent').map(({ marketValue }) => marketValue ?? '0');
  if (funds.length > 0 && decimalsAgree(sumDecimals(funds), amount, '0.005')) {
    return { drafts: [], skipped: [skippedEntry(entry, { code: 'row-cash-in-fund', amount })], warnings };
  }
  if (!CURRENCY.test(statement.currency)) {
    const reason = { code: 'row-bad-currency', text: statement.currency.slice(0, 40) } as const;
    return { drafts: [], skipped: [skippedEntry(entry, reason)], warnings };
  }
  return {
    drafts: [
      cashDraft({
        line: lineOf({ ...entry, cells: [] }),
        account: statement.account,
        amount,
        currency: statement.currency,
      }),
    ],
    skipped: [],
    warnings,
  };
}

function leftOut(balance: MarkupElement | null, what: 'margin' | 'short'): ReadWarning[] {
  const name = `${what.toUpperCase()}BALANCE`;
  const amount = ofxAmount(balance, name);
  if (amount === null || decimalsAgree(amount, '0', '0')) return [];
  return [{ line: childOf(balance, name)?.line ?? null, problem: { code: 'cash-left-out', what, amount } }];
}

function transactionsAndOrders({ transactions, element }: OfxStatement): SkippedRow[] {
  const orders = childOf(element, 'INVOOLIST');
  const skipped = transactions.map((entry) => skippedEntry(entry, { code: 'row-transaction' }));
  if (orders === null || orders.children.length === 0) return skipped;
  const reason = { code: 'row-open-orders', orders: orders.children.length } as const;
  return [...skipped, { line: lineOf({ ...orders, cells: [] }), reason, text: entryText(orders) }];
}

function statedTotals({ element }: OfxStatement): StatedTotal[] {
  return descendantsOf(childOf(element, 'INVBAL') ?? element, 'BAL').flatMap((balance) => {
    const name = `${textOf(balance, 'NAME')} ${textOf(balance, 'DESC')}`;
    const value = ofxAmount(balance, 'VALUE');
    const isTotal =
      textOf(balance, 'BALTYPE').toUpperCase() === 'DOLLAR' && ACCOUNT_VALUE.test(name) && !PART_OF_ACCOUNT.test(name);
    if (!isTotal || value === null) return [];
    return [{ row: { ...balance, cells: [textOf(balance, 'NAME'), value] }, marketValue: value, costBasis: null }];
  });
}
