import { compensatedSum } from '../../math/compensatedSum';
import type { FigureInput } from '../../report/figure';
import type { StopReport } from '../../report/stopReport';
import type { Problem } from '../../result/problem';
import { fail, ok, type Result } from '../../result/result';
import { type DefaultClass, defaultClassOf } from './defaultClass';
import { defaultInput } from './defaultInput';
import { type FigureContext, figure, figureInput } from './figure';
import { assumedSpreadInputs, assumedSpreadNotes, impactInputs, volumeInputs } from './liquidityInputs';
import { type ExpectedStop, expectedStopMoney } from './openRisk';
import type { ReportInput } from './reportInput';
import { openRiskOf, type StopCover, type StopInForce, stopCover, stoppedValue } from './stopsInForce';
import { equityFraction, type Totals } from './totals';

/**
 * The totals of the stop board.
 *
 * @param stops - From `stopsInForce`; not modified.
 * @param totals - The selection's totals.
 * @param input - Prices and defaults.
 * @returns Coverage as a share of what trades; losses positive, money or fractions of equity, with what they add up.
 *   Source: D§3 heat, D§4.4.
 */
export function stopFigures(
  stops: readonly StopInForce[],
  totals: Totals,
  input: ReportInput,
): Omit<StopReport, 'rows'> {
  const cover = stopCover(stops);
  const { valued, withStop, gross, atStops, assumed, coverage } = cover;
  const context = {
    coverageFraction: totals.grossValue === 0 ? null : gross / totals.grossValue,
    asOf: totals.dataDate,
    inputs: coverInputs(cover),
  };
  const known = (value: number): Result<number> => (valued.length === 0 ? fail({ code: 'no-holdings' }) : ok(value));
  const losses = assumedLosses(cover, input);
  const equity = totals.equity.ok ? [figureInput('equity', totals.equity.value, 'money')] : [];
  return {
    coverage: figure('stopCoverage', 'fraction', coverage, context),
    openRisk: figure('openRisk', 'fraction', equityFraction(known(atStops + assumed), totals), {
      ...context,
      inputs: [
        ...context.inputs,
        figureInput('openRiskMoney', atStops + assumed, 'money'),
        figureInput('lossAtStops', atStops, 'money'),
        figureInput('assumedRiskMoney', assumed, 'money'),
        ...equity,
        ...losses.inputs,
      ],
      notes: losses.notes,
    }),
    assumedOpenRisk: figure('assumedOpenRisk', 'fraction', equityFraction(known(assumed), totals), {
      ...context,
      inputs: [...context.inputs, figureInput('assumedRiskMoney', assumed, 'money'), ...equity, ...losses.inputs],
      notes: losses.notes,
    }),
    lossIfAllFire: figure(
      'lossIfAllStopsFire',
      'money',
      withStop.length === 0 ? fail({ code: 'no-stop' }) : ok(atStops),
      context,
    ),
    gapLossIfAllFire: gapLoss(cover, context, input),
  };
}

function coverInputs({ valued, withStop, gross, covered }: StopCover): FigureInput[] {
  return [
    figureInput('holdingsWithStop', withStop.length, 'count'),
    figureInput('holdingsWithoutStop', valued.length - withStop.length, 'count'),
    figureInput('valueWithStop', covered, 'money'),
    figureInput('stoppableValue', gross, 'money'),
  ];
}

/** The default losses in use, per class: what stands in for a stop. */
function assumedLosses(
  { valued }: StopCover,
  input: ReportInput,
): { readonly inputs: FigureInput[]; readonly notes: Problem[] } {
  const { defaults } = input.reference;
  const lossOf = (sizeClass: DefaultClass | null): number => defaults.sizing.defaultLoss[sizeClass ?? 'small'];
  const classes = new Set(
    valued.filter((entry) => entry.openRiskAssumed).map(({ position }) => defaultClassOf(position)),
  );
  const rows = [...classes].map((sizeClass) => ({ name: sizeClass ?? 'unknown', lossFraction: lossOf(sizeClass) }));
  rows.sort((left, right) => (left.name < right.name ? -1 : 1));
  return {
    inputs: rows.map(({ name, lossFraction }) =>
      defaultInput(`defaultLoss${name.charAt(0).toUpperCase()}${name.slice(1)}`, lossFraction, 'fraction', defaults),
    ),
    notes: rows.map(({ name, lossFraction }) => ({ code: 'assumed-loss', sizeClass: name, lossFraction })),
  };
}

interface GapRow {
  readonly entry: StopInForce;
  readonly expected: Result<ExpectedStop>;
}

/** What firing costs once nights, spreads and impact are counted; what is unknown of it counts at the stop. */
function gapLoss(cover: StopCover, context: FigureContext, input: ReportInput): StopReport['gapLossIfAllFire'] {
  const rows = gapRows(cover, input);
  const money = compensatedSum(
    rows.map(({ entry, expected }) => (expected.ok ? expected.value.money : openRiskOf(entry))),
  );
  const slippage = rows.flatMap(({ expected }) =>
    expected.ok && expected.value.slippage.ok ? [expected.value.slippage.value] : [],
  );
  const whole = rows.filter(({ expected }) => expected.ok && expected.value.slippage.ok);
  const coverageFraction = shareOf(whole, cover);
  const uses = whole.map(({ entry, expected }) => ({
    position: entry.position,
    spreadAssumed: expected.ok && expected.value.spreadAssumed,
  }));
  const scene = { market: 'crisis', input } as const;
  return figure('gapLossIfAllStopsFire', 'money', rows.length === 0 ? fail({ code: 'no-stop' }) : ok(money), {
    ...context,
    coverageFraction,
    inputs: [
      ...(context.inputs ?? []),
      figureInput('lossAtStops', cover.atStops, 'money'),
      figureInput('slippageMoney', compensatedSum(slippage), 'money'),
      figureInput('gapMoney', money - cover.atStops - compensatedSum(slippage), 'money'),
      figureInput('holdingsWithGap', rows.filter(({ expected }) => expected.ok).length, 'count'),
      figureInput('holdingsWithSlippage', slippage.length, 'count'),
      ...gapInputs(input),
      ...volumeInputs(scene),
      ...impactInputs(scene),
      ...assumedSpreadInputs(uses, { ...scene, market: 'normal' }),
    ],
    notes: [
      ...(coverageFraction !== null && coverageFraction < 1
        ? [{ code: 'partial-coverage' as const, coverageFraction }]
        : []),
      ...assumedShareNotes(rows, cover),
      ...assumedSpreadNotes(uses, scene),
    ],
  });
}

function gapRows({ withStop }: StopCover, input: ReportInput): GapRow[] {
  const sold = new Map<string, number>();
  for (const { position } of withStop) {
    const { id } = position.instrument;
    sold.set(id, (sold.get(id) ?? 0) + Math.abs(position.quantity));
  }
  return withStop.map((entry) => {
    const { position, level } = entry;
    const quantity = sold.get(position.instrument.id) ?? 0;
    const expected = level.ok ? expectedStopMoney(position, { level: level.value, quantity }, input) : level;
    return { entry, expected };
  });
}

/** Which share of the covered value takes the default share of gaps. */
function assumedShareNotes(rows: readonly GapRow[], cover: StopCover): Problem[] {
  const noted = rows.filter(({ expected }) => expected.ok && (expected.notes ?? []).length > 0);
  const shareFraction = shareOf(noted, cover);
  const [first] = noted.flatMap(({ expected }) => (expected.ok ? (expected.notes ?? []) : []));
  return first?.code === 'assumed-input' && shareFraction !== null ? [{ ...first, shareFraction }] : [];
}

function shareOf(rows: readonly GapRow[], { covered }: StopCover): number | null {
  return covered === 0 ? null : compensatedSum(rows.map(({ entry }) => stoppedValue(entry))) / covered;
}

function gapInputs({ reference: { defaults } }: ReportInput): FigureInput[] {
  const { gap } = defaults.stops;
  return [
    defaultInput('gapModel', gap.model, null, defaults),
    defaultInput('gapWindow', gap.window, 'days', defaults),
    defaultInput('leastNights', gap.leastNights, 'days', defaults),
    defaultInput('overnightShare', gap.overnightShare, 'fraction', defaults),
    defaultInput('slippageImpactShare', gap.slippageImpactShare, 'fraction', defaults),
  ];
}
