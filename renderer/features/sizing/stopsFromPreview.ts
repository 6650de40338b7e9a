import type { Portfolio, Stop, StopRule } from '../../../shared/model/portfolio';
import type { StopPreview, StopPreviewRow } from '../../../shared/report/sizing';
import type { AnsweredPreview } from './useStopPreview';

interface Surroundings {
  readonly today: string;
  readonly document: Pick<Portfolio, 'stops' | 'holdings'>;
}

/** The facts to record for the rows of a preview that have an answer; the others keep what they had. */
export function stopsFromPreview({ request, preview }: AnsweredPreview, surroundings: Surroundings): Stop[] {
  return preview.rows
    .filter((row) => hasAnswer(row, request.rule))
    .map((row) => stopOf(row, { ...request, ...surroundings }));
}

/** A time limit has no level; every other rule needs one. */
function hasAnswer(row: StopPreviewRow, rule: StopRule): boolean {
  return rule.method === 'time' ? row.highWaterMark.ok : row.level.ok;
}

interface Choice extends Surroundings {
  readonly rule: StopRule;
  readonly ratchet: boolean;
}

function stopOf(row: StopPreviewRow, { rule, ratchet, today, document }: Choice): Stop {
  const recorded = document.stops.find((stop) => stop.holdingId === row.holdingId);
  return {
    holdingId: row.holdingId,
    rule,
    entryPrice: row.entryPrice.ok ? row.entryPrice.value : null,
    entryDate: recorded?.entryDate ?? oldestLot(document, row.holdingId),
    level: row.level.ok ? row.level.value : null,
    highWaterMark: row.highWaterMark.ok ? row.highWaterMark.value : null,
    ratchet,
    setOn: today,
    note: recorded?.note ?? '',
  };
}

function oldestLot(document: Pick<Portfolio, 'holdings'>, holdingId: string): string | null {
  const lots = document.holdings.find((holding) => holding.id === holdingId)?.lots ?? [];
  return lots.flatMap((lot) => lot.acquired ?? []).sort()[0] ?? null;
}

/** Whether the price is already beyond the level a row would get. */
export function isPassed(row: StopPreviewRow): boolean {
  return row.distance.ok && row.distance.value <= 0;
}

/** The holdings whose new level the price has already passed. */
export function passedLevels(preview: StopPreview): string[] {
  return preview.rows.filter(isPassed).map((row) => row.holdingId);
}
