import { epochDay, type IsoDate } from '../../model/isoDate';
import type { HarvestThresholds } from '../../model/taxReference';
import type { Problem } from '../../result/problem';
import { ok, type Result } from '../../result/result';
import { type TaxLot, taxBasisPerShare } from './taxLot';
import type { WashRules } from './washSales';
import { type WashWindow, washWindow } from './washWindow';

/** A lot and what its sale would be measured by. */
export interface HarvestQuestion {
  readonly lot: TaxLot;
  readonly pricePerShare: number;
  /** Day of the sale that is considered. */
  readonly today: IsoDate;
  /** After-tax value of the loss; see `harvestValue`. */
  readonly value: number;
  /** Lots of all accounts, reinvested dividends included; ids unique across accounts. */
  readonly purchases: readonly TaxLot[];
  /** Days on which a reinvestment of the same thing is expected. */
  readonly pendingReinvestments: readonly IsoDate[];
}

/** Why a lot is no candidate. */
export type HarvestObstacle = 'retirement-account' | 'loss-too-small' | 'bought-recently' | 'value-too-small';

/** What realising the loss of a lot would save, and what stands against it. */
export interface HarvestCandidate {
  /** Unrealised loss, positive for a loss, negative for a gain. */
  readonly loss: number;
  /** Empty for a candidate. */
  readonly obstacles: readonly HarvestObstacle[];
  readonly window: WashWindow;
  /** Expected reinvestments from the day of the sale to the last day of the window: each would disallow a part. */
  readonly reinvestmentsInWindow: readonly IsoDate[];
}

/**
 * Harvest candidate: whether a loss is deductible, large enough, free of recent purchases and worth its cost. Answers
 * "which losses could be realised without a wash sale?".
 *
 * @param question - The lot, its price, the day and the purchases around it; not modified.
 * @param thresholds - Least loss, least loss as a fraction of the lot's basis, and the value to exceed.
 * @param rules - Wash days and the comparison of symbols; see `washSales`.
 * @returns The loss in the currency of the lot, what stands against it, and the first safe day to hold it again. Notes:
 *   `identity-uncertain` for each recent purchase that is not settled and is not counted. Example: a lot of 10,000 that
 *   lost 600, nothing bought in 30 days, worth 80: no obstacle.
 * @throws InvariantError when a quantity is not positive, an amount is negative or not finite, or a day does not exist.
 *
 * Method: four comparisons, O(purchases). Source: 26 USC 1091; thresholds are the product's; D§11, D§13 H7.
 */
export function harvestCandidate(
  question: HarvestQuestion,
  thresholds: HarvestThresholds,
  rules: WashRules,
): Result<HarvestCandidate> {
  const { lot, pricePerShare, today, value, pendingReinvestments } = question;
  const basis = lot.quantity * taxBasisPerShare(lot);
  const loss = basis - lot.quantity * pricePerShare;
  const window = washWindow(today, rules.washDays);
  const recent = recentPurchases(question, window);
  const known = recent.filter(({ symbol }) => rules.identity(lot.symbol, symbol) === 'identical');
  const obstacles: HarvestObstacle[] = [];
  if (lot.accountKind === 'retirement') obstacles.push('retirement-account');
  if (loss < Math.max(thresholds.leastLoss, thresholds.leastLossFraction * basis)) obstacles.push('loss-too-small');
  if (known.length > 0) obstacles.push('bought-recently');
  if (value <= thresholds.leastValue) obstacles.push('value-too-small');
  const reinvestmentsInWindow = pendingReinvestments.filter(
    (day) => epochDay(day) >= epochDay(today) && epochDay(day) <= epochDay(window.lastDay),
  );
  return ok({ loss, obstacles, window, reinvestmentsInWindow }, uncertain(lot, recent, rules));
}

function recentPurchases({ lot, today, purchases }: HarvestQuestion, window: WashWindow): readonly TaxLot[] {
  return purchases.filter(
    ({ id, acquired }) =>
      id !== lot.id && epochDay(acquired) >= epochDay(window.firstDay) && epochDay(acquired) <= epochDay(today),
  );
}

function uncertain(lot: TaxLot, recent: readonly TaxLot[], rules: WashRules): Problem[] {
  const others = new Set(
    recent.filter(({ symbol }) => rules.identity(lot.symbol, symbol) === 'uncertain').map(({ symbol }) => symbol),
  );
  return [...others].map((other) => ({ code: 'identity-uncertain', symbol: lot.symbol, other }));
}
