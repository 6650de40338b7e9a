import type { PositionKind } from '../../../../shared/model/proposal';
import type { RowProblem } from '../../../../shared/result/importProblem';
import { positionKind } from '../../positions/positionKind';
import { readDescriptiveSymbol, readSymbol } from '../../text/symbolText';
import type { OfxSecurity } from './ofxSecurities';

/** What an entry is about. */
export interface OfxIdentity {
  readonly symbol: string;
  /** Whether the symbol is a ticker of the list of securities, not a number. */
  readonly hasTicker: boolean;
  readonly description: string;
  readonly kind: PositionKind;
  /** Shares per contract where the file states them. */
  readonly multiplier: number | null;
}

/**
 * Symbol and kind of an entry's security: the ticker, else the id it is listed under.
 *
 * @param security - From the list of securities.
 * @param elementName - The entry's own name, e.g. POSSTOCK or BUYMF, which says what it is where the list does not.
 */
export function ofxIdentity(security: OfxSecurity, elementName: string): OfxIdentity | RowProblem {
  const { ticker, uniqueId, name } = security;
  if (ticker === '' && uniqueId === '') return { code: 'row-no-symbol' };
  const type = typeOf(elementName) ?? typeOf(security.listedAs) ?? 'OTHER';
  const symbol =
    readSymbol(ticker) ?? readDescriptiveSymbol(ticker) ?? readSymbol(uniqueId) ?? readDescriptiveSymbol(uniqueId);
  if (symbol === null) return { code: 'row-bad-symbol', symbol: (ticker || uniqueId).slice(0, 64) };
  const shares = Number(security.sharesPerContract);
  return {
    symbol,
    hasTicker: ticker !== '' && symbol !== readSymbol(uniqueId),
    description: name,
    kind: kindOf(type, symbol, name),
    multiplier: type === 'OPT' && security.sharesPerContract !== '' && shares > 0 && shares < 1e6 ? shares : null,
  };
}

const TYPES = ['STOCK', 'MF', 'OPT', 'DEBT', 'OTHER'] as const;

function typeOf(elementName: string): (typeof TYPES)[number] | undefined {
  return TYPES.find((type) => elementName.endsWith(type) || elementName === `${type}INFO`);
}

function kindOf(type: (typeof TYPES)[number], symbol: string, description: string): PositionKind {
  if (type === 'OPT') return 'option';
  if (type === 'DEBT') return 'bond';
  if (type === 'STOCK') return /\bETF\b/i.test(description) ? 'etf' : 'equity';
  return positionKind({ symbol, description, securityType: type === 'MF' ? 'mutual fund' : '' });
}
