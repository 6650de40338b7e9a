import type { PositionKind } from '../../../../shared/model/proposal';

/** Asset classes as Flex codes them and as statements write them; the first that fits. */
const CLASSES: readonly (readonly [RegExp, PositionKind])[] = [
  [/^(?:OPT|FOP|FSFOP)$|\boptions?\b/i, 'option'],
  [/^FUT$|\bfutures?\b/i, 'future'],
  [/^(?:BOND|BILL)$|\bbonds?\b|\bbills?\b/i, 'bond'],
  [/^FUND$|\bmutual funds?\b/i, 'fund'],
  [/^CRYPTO$|\bcrypto/i, 'crypto'],
  [/^STK$|\bstocks?\b|\bequit/i, 'equity'],
];

/**
 * The kind of an instrument of Interactive Brokers.
 *
 * @param assetClass - The code or the words of its asset class.
 * @param detail - Sub-class and description, which tell a fund traded like a share.
 */
export function brokerKind(assetClass: string, detail: string): PositionKind {
  const kind = CLASSES.find(([pattern]) => pattern.test(assetClass.trim()))?.[1] ?? 'other';
  return kind === 'equity' && /\bETF\b/i.test(detail) ? 'etf' : kind;
}

/** Currencies exchanged for each other, which are no holding of an instrument. */
export function isCurrencyExchange(assetClass: string): boolean {
  return /^CASH$|\bforex\b/i.test(assetClass.trim());
}

/** Contracts for difference: nothing is owned. */
export function isContractForDifference(assetClass: string): boolean {
  return /^CFD$|\bcfds?\b|contracts? for difference/i.test(assetClass.trim());
}
