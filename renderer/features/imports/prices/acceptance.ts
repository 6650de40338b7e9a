import type { RequestOf } from '../../../../shared/contract/channels';
import type { PricesProposal } from '../../../../shared/contract/priceSchemas';

export type ProposedSeries = PricesProposal['series'][number];

/** The user's word on a series, by its key; what is not here stands as proposed. */
export type SeriesChoices = Readonly<Record<string, { readonly symbol?: string; readonly accepted?: boolean }>>;

/** The symbol a series is stored under. */
export function symbolOf({ proposal, symbol }: ProposedSeries, choices: SeriesChoices): string {
  return (choices[proposal.key]?.symbol ?? symbol).trim().toUpperCase();
}

/** What a series belongs to under the symbol the user gave it. */
export function matchOf(
  series: ProposedSeries,
  choices: SeriesChoices,
  held: ReadonlySet<string>,
): ProposedSeries['match'] {
  const symbol = symbolOf(series, choices);
  if (symbol === series.symbol) return series.match;
  return held.has(symbol) ? 'holding' : 'unmatched';
}

/** Whether a series is imported: those that belong to something are, the others only at the user's word. */
export function isAccepted(series: ProposedSeries, choices: SeriesChoices): boolean {
  const choice = choices[series.proposal.key];
  return (
    symbolOf(series, choices) !== '' &&
    (choice?.accepted ?? (series.match !== 'unmatched' || choice?.symbol !== undefined))
  );
}

/** The choices with some more series imported. */
export function withAccepted(choices: SeriesChoices, series: readonly ProposedSeries[]): SeriesChoices {
  const added = series.map(({ proposal: { key } }) => [key, { ...choices[key], accepted: true }] as const);
  return { ...choices, ...Object.fromEntries(added) };
}

/** Whether something about a series is to be looked at; that it has no volumes is said, and is its kind. */
export function isOdd({ proposal }: ProposedSeries): boolean {
  return proposal.issues.some(({ code }) => code !== 'no-volume');
}

/** What is confirmed. Of two series under one symbol the later file stands, as it does when they are imported in turn. */
export function acceptance(proposal: PricesProposal, choices: SeriesChoices): RequestOf<'pricesConfirm'>['accept'] {
  const bySymbol = new Map(
    proposal.series
      .filter((series) => isAccepted(series, choices))
      .map((series) => [symbolOf(series, choices), series.proposal.key]),
  );
  return [...bySymbol].map(([symbol, key]) => ({ key, symbol }));
}
