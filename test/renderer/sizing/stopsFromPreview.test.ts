import { describe, expect, it } from 'vitest';
import { passedLevels, stopsFromPreview } from '../../../renderer/features/sizing/stopsFromPreview';
import type { PreviewRequest } from '../../../renderer/features/sizing/useStopPreview';
import { applyCommand } from '../../../shared/model/applyCommand';
import { stopSchema } from '../../../shared/model/portfolio';
import type { StopPreview } from '../../../shared/report/sizing';
import { fail, ok } from '../../../shared/result/result';
import { sampleBallast, TODAY } from '../../fixtures/renderer/sampleBallast';

const unknown = fail({ code: 'no-price-history' });
const request: PreviewRequest = {
  holdingIds: ['a', 'b'],
  rule: { method: 'trailing-atr', period: 14, multiple: 3 },
  ratchet: true,
};

function row(holdingId: string, level: StopPreview['rows'][number]['level'], distance = ok(0.1)) {
  return {
    holdingId,
    symbol: holdingId,
    price: ok(100),
    previousLevel: fail({ code: 'no-stop' }),
    level,
    highWaterMark: level.ok ? ok(120) : unknown,
    entryPrice: ok(90),
    distance: level.ok ? distance : unknown,
    openRisk: unknown,
  };
}

function preview(...rows: StopPreview['rows']): StopPreview {
  return { rows, openRiskBefore: ok(1), openRiskAfter: ok(1), coverageBefore: ok(0), coverageAfter: ok(1) };
}

const document = { stops: [], holdings: [] };

describe('stops from a preview', () => {
  it('record the previewed level and high, with today as the day they were set', () => {
    const [stop] = stopsFromPreview({ request, preview: preview(row('a', ok(90))) }, { today: TODAY, document });
    expect(stop).toMatchObject({
      holdingId: 'a',
      level: 90,
      highWaterMark: 120,
      entryPrice: 90,
      setOn: TODAY,
      ratchet: true,
    });
    expect(stopSchema.safeParse(stop).success).toBe(true);
  });

  it('leave a holding alone whose level is unknown', () => {
    expect(stopsFromPreview({ request, preview: preview(row('a', unknown)) }, { today: TODAY, document })).toEqual([]);
  });

  it('set a time limit without a level', () => {
    const timed: PreviewRequest = { ...request, rule: { method: 'time', bars: 30, leastRMultiple: 0.5 } };
    const timedRow = { ...row('a', fail({ code: 'no-stop' })), highWaterMark: ok(120) };
    const stops = stopsFromPreview({ request: timed, preview: preview(timedRow) }, { today: TODAY, document });
    expect(stops).toHaveLength(1);
    expect(stops[0]?.level).toBeNull();
  });

  it('name the holdings whose level the price has already passed', () => {
    expect(passedLevels(preview(row('a', ok(90), ok(0.1)), row('b', ok(110), ok(-0.1)), row('c', unknown)))).toEqual([
      'b',
    ]);
  });

  it('make a command the document accepts, and coverage rises by it', async () => {
    const { api, document: current } = sampleBallast();
    const selection = { accountIds: null };
    const before = await api.reportGet?.({ selection });
    if (before?.ok !== true) throw new Error('no report');
    const holdingIds = before.value.stops.rows.filter((stop) => stop.status === 'none').map((stop) => stop.holdingId);
    const asked: PreviewRequest = { ...request, holdingIds };
    const answer = await api.stopsPreview?.({
      selection,
      rule: asked.rule,
      ratchet: true,
      holdingIds: [...holdingIds],
    });
    if (answer?.ok !== true) throw new Error('no preview');
    const stops = stopsFromPreview({ request: asked, preview: answer.value }, { today: TODAY, document: current() });
    const applied = applyCommand(current(), { name: 'setStops', stops });
    if (!applied.ok) throw new Error('refused');
    const after = await sampleBallast({ document: applied.value }).api.reportGet?.({ selection });
    if (after?.ok !== true) throw new Error('no report');
    expect(after.value.stops.coverage.value).toBeGreaterThan(before.value.stops.coverage.value ?? 1);
    expect(answer.value.coverageAfter).toMatchObject({ ok: true, value: after.value.stops.coverage.value });
  });
});
