import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/applyCommand';
import type { Portfolio, StopRule } from '../../../../shared/model/portfolio';
import type { StopPreview } from '../../../../shared/report/sizing';
import { createRiskReport } from '../../../../shared/risk/report/createRiskReport';
import { createStopPreview } from '../../../../shared/risk/report/createStopPreview';
import type { ReportInput } from '../../../../shared/risk/report/reportInput';
import { obtained } from '../../../support/outcome';
import { inputOf, stopOf } from '../../../support/portfolioBuilder';
import { closesOf, daysBefore, randomReturns, seriesOf, TODAY } from '../../../support/priceBuilder';

const INPUT = inputOf({
  pieces: [
    { symbol: 'ZZA', quantity: '100', cap: 9e8, cost: '900', acquired: daysBefore(100) },
    { symbol: 'ZZB', quantity: '-20', cap: 3e10, cost: '-900', acquired: daysBefore(50) },
    { symbol: 'VLUEX', kind: 'fund', quantity: '10', value: '500' },
    { symbol: 'CASH', kind: 'cash', quantity: '5000' },
  ],
  series: [
    seriesOf('ZZA', closesOf(10, randomReturns(61, 200, 0.02))),
    seriesOf('ZZB', closesOf(40, randomReturns(62, 200, 0.015))),
  ],
  stops: [stopOf({ holdingId: 'h-1', rule: { method: 'fixed-level', level: 8 }, level: 8 })],
});
const ALL = ['h-1', 'h-2', 'h-3', 'h-4'];

function preview(rule: StopRule, ratchet = true, input: ReportInput = INPUT): StopPreview {
  return createStopPreview({ holdingIds: ALL, rule, ratchet }, input);
}

/** What the page sends when the user accepts: one stop per row that has a level. */
function applied(rule: StopRule, rows: StopPreview['rows'], ratchet: boolean): Portfolio {
  const stops = rows.flatMap((row) =>
    row.level.ok && row.highWaterMark.ok
      ? [
          stopOf({
            holdingId: row.holdingId,
            rule,
            ratchet,
            level: row.level.value,
            highWaterMark: row.highWaterMark.value,
            entryPrice: row.entryPrice.ok ? row.entryPrice.value : null,
            setOn: TODAY,
          }),
        ]
      : [],
  );
  return obtained(applyCommand(INPUT.document, { name: 'setStops', stops }));
}

describe('the preview of a stop rule', () => {
  it.each<[string, StopRule]>([
    ['three ATR', { method: 'atr-multiple', period: 14, multiple: 3 }],
    ['a chandelier', { method: 'chandelier', period: 22, multiple: 3 }],
    ['a trailing percentage', { method: 'trailing-percent', fraction: 0.12 }],
  ])('of %s shows the totals that applying it gives', (_, rule) => {
    const shown = preview(rule);
    const report = createRiskReport({ ...INPUT, document: applied(rule, shown.rows, true) });
    const risk = report.stops.rows.reduce((sum, row) => sum + (row.openRisk.ok ? row.openRisk.value : Number.NaN), 0);
    expect(shown.openRiskAfter.ok && shown.openRiskAfter.value).toBeCloseTo(risk, 9);
    expect(shown.coverageAfter).toEqual({ ok: true, value: report.stops.coverage.value });
    for (const row of report.stops.rows) {
      const wanted = shown.rows.find((one) => one.holdingId === row.holdingId)?.level;
      expect(row.level.ok && row.level.value).toBeCloseTo(wanted?.ok === true ? wanted.value : Number.NaN, 9);
    }
  });

  it('starts from the report as it stands', () => {
    const report = createRiskReport(INPUT);
    const shown = preview({ method: 'fixed-percent', fraction: 0.1 });
    const risk = report.stops.rows.reduce((sum, row) => sum + (row.openRisk.ok ? row.openRisk.value : Number.NaN), 0);
    expect(shown.openRiskBefore.ok && shown.openRiskBefore.value).toBeCloseTo(risk, 9);
    expect(shown.coverageBefore).toEqual({ ok: true, value: report.stops.coverage.value });
  });

  it('has a row for what trades and none for a fund at net asset value or cash', () => {
    expect(preview({ method: 'fixed-percent', fraction: 0.1 }).rows.map((row) => row.symbol)).toEqual(['ZZA', 'ZZB']);
  });

  it('puts the stop of a short above the price', () => {
    const row = preview({ method: 'trailing-percent', fraction: 0.5 }).rows[1];
    expect(row?.level.ok && row.price.ok && row.level.value > row.price.value).toBe(true);
  });

  it('never loosens a stop in force when it ratchets, and may when it does not', () => {
    const rule = { method: 'trailing-percent', fraction: 0.6 } as const;
    const held = preview(rule, true).rows[0]?.level;
    const free = preview(rule, false).rows[0]?.level;
    expect(held?.ok && held.value).toBeGreaterThanOrEqual(8);
    expect(free?.ok && free.value).toBeLessThan(8);
  });

  it('gives a reason where the rule has no prices to stand on', () => {
    const bare = { ...INPUT, seriesOf: () => null };
    const shown = preview({ method: 'chandelier', period: 22, multiple: 3 }, true, bare);
    expect(shown.rows[0]?.level).toEqual({ ok: false, problem: { code: 'no-price-history' } });
  });

  it('changes nothing', () => {
    const before = structuredClone(INPUT.document);
    preview({ method: 'fixed-percent', fraction: 0.1 });
    expect(INPUT.document).toEqual(before);
  });
});
