import type { WhatIfReport, WhatIfRequest } from '../../report/whatIf';
import { fail, mapResult, ok, type Result } from '../../result/result';
import {
  type Backcast,
  type BackcastDays,
  backcastDays,
  backcastReturns,
  changedBackcastDays,
  keptBackcast,
} from '../series/backcastReturns';
import { type CastParts, type CastRow, castRequest } from './backcast';
import { type History, historyOf, type PositionHistory } from './history';
import { positionsOf } from './position';
import type { ReportInput } from './reportInput';
import { contributionsOf, type PortfolioCast, portfolioCast } from './riskContributions';
import { riskFigures } from './riskFigures';
import { modelledCoverage } from './riskMeasures';
import { type Totals, totalsOf } from './totals';

/** A selection as it stands, ready for trials. */
export interface WhatIfScene {
  readonly history: History;
  readonly totals: Totals;
  readonly portfolio: PortfolioCast;
  /** The back-cast of every calendar day. */
  readonly days: BackcastDays | null;
  readonly before: WhatIfReport['before'];
  readonly input: ReportInput;
}

/**
 * Prepares a selection for trials: everything that stays when a quantity changes.
 *
 * @param input - Document, prices, selection, day.
 * @returns The scene. Cost: as a report, once per revision of the document.
 */
export function prepareWhatIf(input: ReportInput): WhatIfScene {
  const positions = positionsOf(input);
  const totals = totalsOf(positions);
  const history = historyOf(positions, input);
  const portfolio = portfolioCast(history, totals, input);
  const { parts, cast } = portfolio;
  return {
    history,
    totals,
    portfolio,
    days: parts.ok ? backcastDays(castRequest(parts.value)) : null,
    before: riskFigures(cast, history, modelledCoverage(history), input),
    input,
  };
}

/**
 * What-if: the risk figures with other quantities. Answers "what would this change do to the risk of the whole?".
 *
 * @param changes - Holdings of the selection and their quantities on trial. Cash pays, so equity stays as it is; a future
 *   moves no cash.
 * @param scene - From `prepareWhatIf`; not modified.
 * @returns Figures before and after, weight and share of risk of each changed holding, cash. The figures equal those of a
 *   report on a document with these quantities, and coverage stays that of the document. Problems: per change, those of
 *   the holding's value or treatment (`not-modelled`, `no-price-history` ...); `no-holdings` for an id that is not held.
 *
 * Method: adds the change of weight times the holding's returns to the back-cast; no other holding is gone through but
 * for the shares of risk. O(changes x days + holdings x window); up to 250 holdings are gone through again, O(holdings x days). Source: D§6.3 incremental, D§0 whose history.
 */
export function createWhatIf(changes: WhatIfRequest['changes'], scene: WhatIfScene): WhatIfReport {
  const { history, totals, portfolio, input } = scene;
  const judged = changes.map((change) => ({ change, trial: trialOf(change, scene) }));
  const trials = judged.flatMap(({ trial }) => (trial.ok ? [trial.value] : []));
  const parts = mapResult(portfolio.parts, (before) => changedParts(before, trials));
  const cast = parts.ok ? changedCast(scene, parts.value, trials) : parts;
  const contributions = contributionsOf(parts, cast, input);
  const cash = (of: Result<CastParts>): Result<number> => mapResult(of, ({ cashWeightFraction }) => cashWeightFraction);
  return {
    before: scene.before,
    after: riskFigures(cast, history, modelledCoverage(history), input),
    changes: judged.map(({ change, trial }) => ({
      holdingId: change.holdingId,
      symbol: entryOf(change.holdingId, scene)?.position.instrument.symbol ?? '',
      weightBefore: weightOf(change.holdingId, scene, totals),
      weightAfter: trial.ok ? ok(trial.value.after) : trial,
      riskShareBefore: shareOf(change.holdingId, portfolio.contributions),
      riskShareAfter: trial.ok ? shareOf(change.holdingId, contributions) : trial,
      problem: trial.ok ? null : trial.problem,
    })),
    cashBefore: cash(portfolio.parts),
    cashAfter: cash(parts),
  };
}

/** A change that can be carried out. */
interface Trial {
  readonly entry: PositionHistory;
  /** Fractions of equity. */
  readonly before: number;
  readonly after: number;
}

function trialOf({ holdingId, quantity }: WhatIfRequest['changes'][number], scene: WhatIfScene): Result<Trial> {
  const entry = entryOf(holdingId, scene);
  if (entry === null) return fail({ code: 'no-holdings' });
  if (entry.treatment === 'excluded' && entry.problem !== null) return fail(entry.problem);
  if (entry.treatment === 'cash') return fail({ code: 'not-traded' });
  const before = weightOf(holdingId, scene, scene.totals);
  if (!before.ok) return before;
  const perUnit = valuePerUnit(entry);
  return mapResult(perUnit, (value) => ({
    entry,
    before: before.value,
    after: scene.totals.equity.ok ? (quantity * value) / scene.totals.equity.value : Number.NaN,
  }));
}

/** Base currency per unit of quantity, as the report values it. */
function valuePerUnit({ position }: PositionHistory): Result<number> {
  const { value, price, toBase, multiplier, quantity } = position;
  if (value.ok && quantity !== 0) return ok(value.value / quantity);
  if (!price.ok) return price;
  return mapResult(toBase, (factor) => price.value * multiplier * factor);
}

function entryOf(holdingId: string, { history }: WhatIfScene): PositionHistory | null {
  return history.positions.find(({ position }) => position.holding.id === holdingId) ?? null;
}

function weightOf(holdingId: string, scene: WhatIfScene, totals: Totals): Result<number> {
  const value = entryOf(holdingId, scene)?.position.value ?? fail({ code: 'no-holdings' });
  if (!value.ok) return value;
  if (!totals.equity.ok) return totals.equity;
  const equity = totals.equity.value;
  return equity > 0 ? ok(value.value / equity) : fail({ code: 'no-equity', equity });
}

function shareOf(holdingId: string, contributions: PortfolioCast['contributions']): Result<number> {
  return mapResult(contributions, (rows) => rows.find((row) => row.holdingId === holdingId)?.share ?? 0);
}

function changedParts({ rows, cashWeightFraction, mostProxied }: CastParts, trials: readonly Trial[]): CastParts {
  const after = new Map(trials.map((trial) => [trial.entry, trial.after]));
  return {
    rows: rows.map((row): CastRow => ({ entry: row.entry, weight: after.get(row.entry) ?? row.weight })),
    cashWeightFraction: trials.reduce((cash, trial) => cash - cashMoved(trial), cashWeightFraction),
    mostProxied,
  };
}

/** What a change takes out of cash; a contract is not paid for. */
function cashMoved({ entry, before, after }: Trial): number {
  return entry.position.instrument.kind === 'index-future' ? 0 : after - before;
}

/** So many holdings are gone through again in a fraction of a millisecond, and exactly as the report goes through them. */
const FEW_HOLDINGS = 250;

function changedCast(scene: WhatIfScene, parts: CastParts, trials: readonly Trial[]): Result<Backcast> {
  const { days, portfolio } = scene;
  const few = parts.rows.length <= FEW_HOLDINGS;
  if (few || days === null || !portfolio.parts.ok || trials.some((trial) => leavesHoles(trial)))
    return backcastReturns(castRequest(parts));
  let cash = portfolio.parts.value.cashWeightFraction;
  const changed = trials.reduce((all, trial) => {
    const { returns, proxy } = trial.entry;
    const move = { before: cash, after: cash - cashMoved(trial) };
    cash = move.after;
    return changedBackcastDays(all, { own: returns, proxy, weight: trial.before }, trial.after, move);
  }, days);
  return keptBackcast(changed);
}

/** A day that only a closed holding made unknown comes back, and nothing that is left can tell what it was. */
function leavesHoles({ entry, before, after }: Trial): boolean {
  if ((before === 0) === (after === 0)) return false;
  const { returns, proxy } = entry;
  return returns.some((value, day) => day > 0 && Number.isNaN(value) && !Number.isFinite(proxy?.[day]));
}
