import type { FigureInput } from '../../report/figure';
import type { SizeScheme } from '../../report/reportTerms';
import { breakpointsInForce } from './breakpointsInForce';
import type { Classification } from './classification';
import { defaultInput } from './defaultInput';
import type { Exposed } from './exposureLists';
import { figureInput } from './figure';
import type { ReportInput } from './reportInput';
import type { Totals } from './totals';

/**
 * The equity that fractions are of, as an input line.
 *
 * @param totals - The selection's totals.
 * @returns One line, or none where equity is unknown. Source: D§0, equity E.
 */
export function equityInputs({ equity }: Totals): FigureInput[] {
  return equity.ok ? [figureInput('equity', equity.value, 'money')] : [];
}

/**
 * The borders of the size classes, as input lines.
 *
 * @param scheme - Whose borders.
 * @param input - Dated tables.
 * @returns The scheme, then each border in US dollars with its source and day. Source: D§2.1.
 */
export function sizeInputs(scheme: SizeScheme, { reference }: ReportInput): FigureInput[] {
  if (scheme === 'dollar') {
    const { dollar } = reference.sizeClasses;
    return [
      defaultInput('sizeScheme', scheme, null, reference.sizeClasses),
      ...Object.entries(dollar).map(([name, least]) =>
        defaultInput(`${name}From`, least, 'money', reference.sizeClasses),
      ),
    ];
  }
  const { large, floor, source, rankDay } = breakpointsInForce(reference);
  const table = { source, asOf: rankDay };
  return [
    defaultInput('sizeScheme', scheme, null, table),
    defaultInput('largeFrom', large, 'money', table),
    defaultInput('smallFrom', floor, 'money', table),
  ];
}

/**
 * The indexes that funds and futures are seen through, as input lines.
 *
 * @param exposed - Positions with exposure.
 * @returns One line per index with the source and day of its split, by name, then one per attached list of holdings.
 *   Source: D§2.2.
 */
export function splitInputs(exposed: readonly Exposed[]): FigureInput[] {
  const indexes = new Map(
    exposed.flatMap(({ position: { classification } }) =>
      classification.index === null || isListed(classification)
        ? []
        : [[classification.index.id, classification.index] as const],
    ),
  );
  const lists = new Map(
    exposed.flatMap(({ position: { classification, instrument } }) =>
      classification.attached !== null && isListed(classification)
        ? [[instrument.symbol, classification.attached.link] as const]
        : [],
    ),
  );
  return [
    ...[...indexes.values()]
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .map((index) => figureInput('lookThroughIndex', index.name, null, { source: index.source, asOf: index.asOf })),
    ...[...lists].map(([symbol, { source, asOf }]) => figureInput('lookThroughList', symbol, null, { source, asOf })),
  ];
}

function isListed({ attached }: Classification): boolean {
  return attached?.split.ok === true;
}
