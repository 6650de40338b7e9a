import { compensatedSum } from '../../math/compensatedSum';
import type { Stop, StopRule } from '../../model/portfolio';
import type { StopPreview, StopPreviewRow } from '../../report/sizing';
import { fail, ok, type Result } from '../../result/result';
import { lossToStop } from './openRisk';
import { type Position, positionsOf } from './position';
import type { ReportInput } from './reportInput';
import { isStoppable, levelToday, sideOf, stopDistance, stopSubject } from './stoppable';
import { levelOf, openRiskOf, type StopInForce, stopCover, stopsInForce } from './stopsInForce';

/** A rule the user wants to see on some holdings before it is applied. */
export interface StopPreviewRequest {
  readonly holdingIds: readonly string[];
  readonly rule: StopRule;
  /** Whether the level may only tighten against the one in force. */
  readonly ratchet: boolean;
}

/**
 * What a stop rule would do: level per holding, and total open risk and coverage before and after.
 *
 * @param request - Holdings, rule, ratchet.
 * @param input - Document, prices, reference tables.
 * @returns One row per chosen exchange-traded holding; risks in base currency, positive. Source: D§4.2, D§3 heat.
 */
export function createStopPreview(request: StopPreviewRequest, input: ReportInput): StopPreview {
  const chosen = new Set(request.holdingIds);
  const positions = positionsOf(input);
  const before = stopsInForce(positions, input);
  const proposed = positions
    .filter((position) => chosen.has(position.holding.id) && isStoppable(position))
    .map((position) => propose(position, request, input));
  const stops = proposed.flatMap(({ stop }) => (stop === null ? [] : [stop]));
  const replaced = new Set(stops.map((stop) => stop.holdingId));
  const document = {
    ...input.document,
    stops: [...input.document.stops.filter((stop) => !replaced.has(stop.holdingId)), ...stops],
  };
  const after = stopsInForce(positions, { ...input, document });
  return {
    rows: proposed.map(({ row }) => row),
    openRiskBefore: totalRisk(before),
    openRiskAfter: totalRisk(after),
    coverageBefore: stopCover(before).coverage,
    coverageAfter: stopCover(after).coverage,
  };
}

function propose(
  position: Position,
  request: StopPreviewRequest,
  input: ReportInput,
): { row: StopPreviewRow; stop: Stop | null } {
  const recorded = input.document.stops.find((stop) => stop.holdingId === position.holding.id) ?? null;
  const subject = stopSubject(position);
  const start = recorded === null ? null : { ...recorded, ratchet: request.ratchet };
  const state = levelToday(subject, request.rule, start, input);
  const level = levelOf(state);
  const entryPrice = recorded?.entryPrice ?? subject.entryPrice;
  const stop: Stop | null = state.ok
    ? {
        holdingId: position.holding.id,
        rule: request.rule,
        entryPrice,
        entryDate: recorded?.entryDate ?? subject.entryDate,
        level: state.value.level,
        highWaterMark: state.value.highWaterMark,
        ratchet: request.ratchet,
        setOn: input.today,
        note: recorded?.note ?? '',
      }
    : null;
  return {
    stop,
    row: {
      holdingId: position.holding.id,
      symbol: position.instrument.symbol,
      price: position.price,
      previousLevel: recorded?.level == null ? fail({ code: 'no-stop' }) : ok(recorded.level),
      level,
      highWaterMark: state.ok ? ok(state.value.highWaterMark) : state,
      entryPrice: entryPrice === null ? fail({ code: 'no-cost-basis' }) : ok(entryPrice),
      distance: stopDistance(position.price, level, sideOf(position)),
      openRisk: level.ok ? lossToStop(position, level.value) : level,
    },
  };
}

function totalRisk(stops: readonly StopInForce[]): Result<number> {
  if (stops.length === 0) return fail({ code: 'no-holdings' });
  return ok(compensatedSum(stops.map(openRiskOf)));
}
