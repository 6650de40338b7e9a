import { fail, ok, type Result } from '../../result/result';
import type { Membership } from './bandedMembership';
import type { Breakpoints } from './scaledBreakpoints';

/** What a reconstitution held today would do to a company. */
export type WatchCategory =
  | 'promotion-likely'
  | 'demotion-likely'
  | 'inside-band'
  | 'stays'
  | 'deletion-risk'
  | 'russell1000-candidate'
  | 'russell2000-candidate'
  | 'none';

/** A company as it stands today. */
export interface WatchedCompany {
  /** Total market value of all share classes, US dollars; null where not known. */
  readonly marketCap: number | null;
  /** Close in US dollars; null where not known. */
  readonly price: number | null;
  readonly membership: Membership;
}

/** Borders and least requirements the company is held against. */
export interface WatchRules {
  /** Borders scaled to today. */
  readonly breakpoints: Breakpoints;
  /** Least close and least market value a company needs to be eligible, US dollars; both inclusive. */
  readonly minimumPrice: number;
  readonly minimumCap: number;
}

/** The answer of the watch for one company. */
export interface WatchEntry {
  readonly category: WatchCategory;
  /** Why a company cannot be in the indexes; null when it can. */
  readonly barrier: 'price' | 'minimum-cap' | 'floor' | null;
}

/**
 * Reconstitution watch: what the next Russell reconstitution would do to a company as it stands today. Answers "which of
 * my names may be forced in or out?".
 *
 * @param company - Market value, price and present membership; not modified.
 * @param rules - Scaled break-points and least price and size.
 * @returns Category, lower bounds inclusive, and the barrier that stands before membership. A barrier comes before size:
 *   a member under 1 dollar is a deletion risk whatever its value. Example: with a border of 4.6e9 and an upper band of
 *   7.4e9, a Russell 2000 member of 5e9 is `inside-band` and one of 7.4e9 `promotion-likely`. Problems: `no-market-cap`
 *   and `no-price` when the company's are unknown; `input-missing` with the name of a break-point (`breakpointBorder`,
 *   `breakpointFloor`, `breakpointUpper`, `breakpointLower`) the answer needs and the table lacks; `input-out-of-range`
 *   when the market value or price is not a finite number above 0.
 *
 * Method: comparisons, O(1). Source: D§1.1, D§1.5; the barrier of a Russell 1000 member follows from D§1.1.
 */
export function reconstitutionWatch(company: WatchedCompany, rules: WatchRules): Result<WatchEntry> {
  const { marketCap, price, membership } = company;
  if (marketCap === null) return fail({ code: 'no-market-cap' });
  if (price === null) return fail({ code: 'no-price' });
  for (const [input, value] of Object.entries({ marketCap, price })) {
    if (!(value > 0 && Number.isFinite(value))) return fail({ code: 'input-out-of-range', input, value });
  }
  const { border, floor } = rules.breakpoints;
  if (border === null) return fail({ code: 'input-missing', input: 'breakpointBorder' });
  const barrier = barrierOf(marketCap, price, rules);
  if (barrier !== null) return ok({ category: isMember(membership) ? 'deletion-risk' : 'none', barrier });
  if (floor === null && marketCap < border) return fail({ code: 'input-missing', input: 'breakpointFloor' });
  if (membership === 'russell2000') return inRussell2000(marketCap, border, rules.breakpoints.upper);
  if (membership === 'russell1000') return inRussell1000(marketCap, border, rules.breakpoints.lower);
  return entry(marketCap >= border ? 'russell1000-candidate' : 'russell2000-candidate');
}

function isMember(membership: Membership): boolean {
  return membership === 'russell1000' || membership === 'russell2000';
}

function barrierOf(marketCap: number, price: number, rules: WatchRules): WatchEntry['barrier'] {
  if (price < rules.minimumPrice) return 'price';
  if (marketCap < rules.minimumCap) return 'minimum-cap';
  const { floor } = rules.breakpoints;
  return floor !== null && marketCap < floor ? 'floor' : null;
}

function inRussell2000(marketCap: number, border: number, upper: number | null): Result<WatchEntry> {
  if (marketCap < border) return entry('stays');
  if (upper === null) return fail({ code: 'input-missing', input: 'breakpointUpper' });
  return entry(marketCap >= upper ? 'promotion-likely' : 'inside-band');
}

function inRussell1000(marketCap: number, border: number, lower: number | null): Result<WatchEntry> {
  if (marketCap >= border) return entry('stays');
  if (lower === null) return fail({ code: 'input-missing', input: 'breakpointLower' });
  return entry(marketCap < lower ? 'demotion-likely' : 'inside-band');
}

function entry(category: WatchCategory): Result<WatchEntry> {
  return ok({ category, barrier: null });
}
