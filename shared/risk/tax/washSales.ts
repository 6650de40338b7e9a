import { epochDay, type IsoDate, isoDateOf } from '../../model/isoDate';
import type { Problem } from '../../result/problem';
import { ok, type Result } from '../../result/result';
import { realisedGains } from './realisedGains';
import type { Identity } from './substantialIdentity';
import type { LotPart, TaxLot } from './taxLot';
import { washWindow } from './washWindow';

/** Shares of one lot sold in a taxable account. */
export interface SoldPart extends LotPart {
  readonly pricePerShare: number;
  readonly sold: IsoDate;
}

/** Window of wash sales, and what counts as the same security. */
export interface WashRules {
  /** Calendar days on each side of a sale, whole, above 0. */
  readonly washDays: number;
  /** Whether buying the second symbol replaces the first; see `substantialIdentity`. */
  readonly identity: (soldSymbol: string, boughtSymbol: string) => Identity;
}

/** Shares of a purchase that replace shares sold at a loss. */
export interface WashMatch {
  readonly lotId: string;
  readonly quantity: number;
  /** Disallowed loss per share. */
  readonly lossPerShare: number;
  /** Day that counts as the purchase of the replacement shares from now on. */
  readonly holdingStart: IsoDate;
  /** True where the loss moves to the basis of the replacement; false in a retirement account, where it is lost. */
  readonly addedToBasis: boolean;
}

/** What becomes of the loss of one sale; amounts 0 or more. */
export interface WashSale {
  readonly loss: number;
  readonly disallowed: number;
  readonly allowed: number;
  /** Part of `disallowed` that is added to no basis. */
  readonly lostForGood: number;
  readonly matches: readonly WashMatch[];
}

/**
 * Wash sales: which losses the law disallows because the same thing was bought within 30 days. Answers "how much of this
 * loss counts?".
 *
 * @param sales - Shares sold in taxable accounts, any order; a sale at a gain is passed over; not modified.
 * @param purchases - Lots of all accounts, spouse and retirement included, with the shares held after the sales or
 *   bought later; ids unique across accounts; not modified. The lot that was sold does not replace itself.
 * @param rules - Days and the comparison of symbols.
 * @returns One entry per sale, same order; amounts in the currency of the lots. Notes: `loss-lost-in-retirement` with
 *   the shares replaced there; `identity-uncertain` for each pair bought in the window that is not settled and is not
 *   counted. Example: 100 sold at 10 below cost and 60 bought inside the window: 600 disallowed, 400 allowed.
 * @throws InvariantError when a quantity is not positive, an amount is negative or not finite, or a day does not exist.
 *
 * Method: sales oldest first take purchases oldest first, each share once; `min(sold, replaced) / sold` of the loss is
 * disallowed. O(sales * purchases). Source: 26 USC 1091, 26 CFR 1.1091-1, Revenue Ruling 2008-5 (retirement); D§11,
 * D§13 H2.
 */
export function washSales(
  sales: readonly SoldPart[],
  purchases: readonly TaxLot[],
  rules: WashRules,
): Result<readonly WashSale[]> {
  const oldestFirst = purchases.toSorted((a, b) => epochDay(a.acquired) - epochDay(b.acquired));
  const free = new Map(oldestFirst.map(({ id, quantity }) => [id, quantity]));
  const outcomes = sales
    .map((sale, at) => ({ sale, at }))
    .toSorted((a, b) => epochDay(a.sale.sold) - epochDay(b.sale.sold))
    .map(({ sale, at }) => ({ at, outcome: washed(sale, oldestFirst, { rules, free }) }));
  const inOrder = outcomes.toSorted((a, b) => a.at - b.at).map(({ outcome }) => outcome);
  return ok(inOrder, [...retirementNotes(inOrder), ...identityNotes(sales, oldestFirst, rules)]);
}

interface Matching {
  readonly rules: WashRules;
  /** Shares of each purchase that replace nothing yet. */
  readonly free: Map<string, number>;
}

function washed(sale: SoldPart, purchases: readonly TaxLot[], matching: Matching): WashSale {
  const loss = lossOf(sale);
  const matches = loss > 0 ? matchesOf(sale, purchases, matching) : [];
  const share = (some: readonly WashMatch[]): number =>
    loss * (some.reduce((total, { quantity }) => total + quantity, 0) / sale.quantity);
  const disallowed = share(matches);
  const lostForGood = share(matches.filter(({ addedToBasis }) => !addedToBasis));
  return { loss, disallowed, allowed: loss - disallowed, lostForGood, matches };
}

function lossOf(sale: SoldPart): number {
  return Math.max(0, ...realisedGains([sale], sale).map(({ gain }) => 0 - gain));
}

function matchesOf(sale: SoldPart, purchases: readonly TaxLot[], { rules, free }: Matching): WashMatch[] {
  const lossPerShare = lossOf(sale) / sale.quantity;
  const matches: WashMatch[] = [];
  let left = sale.quantity;
  for (const lot of purchases) {
    if (!replaces(lot, sale, rules, 'identical')) continue;
    const quantity = Math.min(left, free.get(lot.id) ?? 0);
    if (quantity <= 0) continue;
    free.set(lot.id, (free.get(lot.id) ?? 0) - quantity);
    left -= quantity;
    const addedToBasis = lot.accountKind === 'taxable';
    matches.push({ lotId: lot.id, quantity, lossPerShare, holdingStart: tackedStart(lot, sale), addedToBasis });
  }
  return matches;
}

function replaces(lot: TaxLot, sale: SoldPart, rules: WashRules, identity: Identity): boolean {
  const { firstDay, lastDay } = washWindow(sale.sold, rules.washDays);
  return (
    lot.id !== sale.lot.id &&
    lot.acquired >= firstDay &&
    lot.acquired <= lastDay &&
    rules.identity(sale.lot.symbol, lot.symbol) === identity
  );
}

/** The days the sold shares were held are added before the days of their replacement. */
function tackedStart(lot: TaxLot, sale: SoldPart): IsoDate {
  const heldDays = epochDay(sale.sold) - epochDay(sale.lot.holdingStartOverride ?? sale.lot.acquired);
  return isoDateOf(epochDay(lot.holdingStartOverride ?? lot.acquired) - heldDays);
}

function retirementNotes(outcomes: readonly WashSale[]): Problem[] {
  const lost = outcomes.flatMap(({ matches }) => matches).filter(({ addedToBasis }) => !addedToBasis);
  const quantity = lost.reduce((total, match) => total + match.quantity, 0);
  return quantity > 0 ? [{ code: 'loss-lost-in-retirement', quantity }] : [];
}

function identityNotes(sales: readonly SoldPart[], purchases: readonly TaxLot[], rules: WashRules): Problem[] {
  const pairs = sales
    .filter((sale) => lossOf(sale) > 0)
    .flatMap((sale) =>
      purchases
        .filter((lot) => replaces(lot, sale, rules, 'uncertain'))
        .map((lot) => [sale.lot.symbol, lot.symbol] as const),
    );
  const unique = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
  return [...unique.values()].map(([symbol, other]) => ({ code: 'identity-uncertain', symbol, other }));
}
