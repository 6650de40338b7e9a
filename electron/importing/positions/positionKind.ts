import type { PositionKind } from '../../../shared/model/proposal';

/** What a row says about its instrument; any part may be empty. */
export interface KindEvidence {
  readonly symbol: string;
  readonly description: string;
  readonly securityType: string;
}

const OPTION_SYMBOL =
  /^-?[A-Z.]{1,6}\s*\d{6}[CP]\d+(?:\.\d+)?$|\d{1,2}\/\d{1,2}\/\d{2,4} \$?[\d.]+ (?:[CP]|call|put)$|\$?[\d.]+ (?:call|put)$|\d{1,2}[A-Z]{3}\d{2} [\d.]+ [CP]$/i;
const BOND_TEXT =
  /\b(?:CD|BOND|NOTE|NOTES|BILL|BILLS|TREAS|MUNI)\b.*\d{1,2}\/\d{1,2}\/\d{2,4}|\d%.*\d{1,2}\/\d{1,2}\/\d{2,4}/i;

const FUND_TEXT = /\b(?:FUNDS?|FDS?|INDEX|PORTFOLIO)\b/i;
/** How brokers write the names of companies; a bare word can be anything, and the user is asked. */
const COMPANY_TEXT =
  /\b(?:INC|INCORPORATED|CORP|CORPORATION|COMPANY|COMPANIES|CO|LTD|LIMITED|PLC|LLC|LP|COM|COMMON|STOCK|HOLDINGS?|HLDGS?|GROUP|GRP|CLASS|CL|ORD|SHS|ADR|ADS|REIT|BANCORP|BANCSHARES|NV|SA|AG|SE|AB|ASA)\b\.?/i;

/** First match wins; types in the words of Schwab, Fidelity, J.P. Morgan, Wealthsimple and plain English. */
const TYPES: readonly (readonly [RegExp, PositionKind])[] = [
  [/option/i, 'option'],
  [/future/i, 'future'],
  [/crypto/i, 'crypto'],
  [/\betfs?\b|exchange.traded/i, 'etf'],
  [/money market/i, 'cash-equivalent'],
  [/mutual fund|open.end/i, 'fund'],
  [/^cash$/i, 'other'],
  [/fixed income|bond|certificate of deposit/i, 'bond'],
  [/equit|stock|\badr\b|\breit\b/i, 'equity'],
];

/**
 * The kind of an instrument from what its row says, strongest evidence first: an option is an option whatever broker
 * calls it. US fund tickers have five letters and end in X, money-market ones in XX. Where nothing is said the kind is
 * `other`, which the wizard asks about: nothing is guessed into a stock.
 */
export function positionKind({ symbol, description, securityType }: KindEvidence): PositionKind {
  if (symbol === 'CASH') return 'cash';
  if (OPTION_SYMBOL.test(symbol)) return 'option';
  if (/\bETF\b/i.test(description)) return 'etf';
  if (/^[A-Z]{3}XX$/.test(symbol) || /HELD IN (?:MONEY MARKET|FCASH)|money market|deposit sweep/i.test(description)) {
    return 'cash-equivalent';
  }
  if (BOND_TEXT.test(symbol) || BOND_TEXT.test(description)) return 'bond';
  const byType = TYPES.find(([pattern]) => pattern.test(securityType))?.[1];
  if (byType !== undefined && byType !== 'other') return byType;
  if (/^[A-Z]{4}X$/.test(symbol) || FUND_TEXT.test(description)) return 'fund';
  return COMPANY_TEXT.test(description) ? 'equity' : 'other';
}
