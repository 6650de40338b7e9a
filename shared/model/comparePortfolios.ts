import { type ComparedRecord, differenceParts } from './differenceParts';
import type { Portfolio, Settings } from './portfolio';
import type { DifferenceArea, DifferenceField, PortfolioDifference } from './portfolioDifference';

type Fields = ComparedRecord['fields'];
type Place = Pick<PortfolioDifference, 'area' | 'subject' | 'account'>;

/** In the order a reader asks: what is held first, how it got there last. */
const AREAS = ['holding', 'stop', 'account', 'instrument', 'prices', 'import'] as const;

/**
 * What changed from one document to another. Answers "what would I lose, and what would I get back, by restoring it?".
 *
 * @param before - The earlier document; not modified.
 * @param after - The later one; not modified.
 * @returns One entry per thing added or removed and per field changed: holdings, stops, accounts, instruments, prices,
 *   imports, then the portfolio and its settings. Empty exactly when both hold the same, but for ids and order.
 *
 * Method: records are matched by id, then by what the reader knows them by (account and symbol); a change in a field this
 * version does not name is told as `details`. O(records).
 */
export function comparePortfolios(before: Portfolio, after: Portfolio): PortfolioDifference[] {
  const [earlier, later] = [differenceParts(before), differenceParts(after)];
  const differences = AREAS.flatMap((area) => listDifferences(area, earlier[area], later[area]));
  return [
    ...withoutEchoes(differences),
    ...portfolioDifferences(before, after),
    ...settingsDifferences(before.settings, after.settings),
  ];
}

function listDifferences(
  area: DifferenceArea,
  before: readonly ComparedRecord[],
  after: readonly ComparedRecord[],
): PortfolioDifference[] {
  const { pairs, removed, added } = matched(before, after);
  return [
    ...added.map((one) => ({ ...placeOf(area, one), change: 'added' as const, ...headline(null, one) })),
    ...removed.map((one) => ({ ...placeOf(area, one), change: 'removed' as const, ...headline(one, null) })),
    ...pairs.flatMap(([earlier, later]) => changed(placeOf(area, later), earlier, later)),
  ];
}

interface Matched {
  readonly pairs: readonly (readonly [ComparedRecord, ComparedRecord])[];
  readonly removed: readonly ComparedRecord[];
  readonly added: readonly ComparedRecord[];
}

function matched(before: readonly ComparedRecord[], after: readonly ComparedRecord[]): Matched {
  const byId = new Map(after.map((one) => [one.id, one]));
  const pairs = before.flatMap((one) => pairOf(one, byId.get(one.id)));
  const known = new Set(pairs.flat());
  const byKin = new Map<string, ComparedRecord[]>();
  for (const one of after) if (!known.has(one)) byKin.set(one.kin, [...(byKin.get(one.kin) ?? []), one]);
  const kindred = before.filter((one) => !known.has(one)).flatMap((one) => pairOf(one, byKin.get(one.kin)?.shift()));
  for (const one of kindred.flat()) known.add(one);
  const unmatched = (one: ComparedRecord): boolean => !known.has(one);
  return { pairs: [...pairs, ...kindred], removed: before.filter(unmatched), added: after.filter(unmatched) };
}

function pairOf(one: ComparedRecord, other: ComparedRecord | undefined): [ComparedRecord, ComparedRecord][] {
  return other === undefined ? [] : [[one, other]];
}

function placeOf(area: DifferenceArea, { subject, account }: ComparedRecord): Place {
  return { area, subject, account };
}

/** The one field that stands for a whole record: the quantity of a holding, the level of a stop. */
function headline(
  before: ComparedRecord | null,
  after: ComparedRecord | null,
): Pick<PortfolioDifference, 'field' | 'before' | 'after'> {
  const [field = 'details'] = Object.keys((after ?? before)?.fields ?? {}) as DifferenceField[];
  return { field, before: before?.fields[field] ?? null, after: after?.fields[field] ?? null };
}

function changed(place: Place, before: ComparedRecord, after: ComparedRecord): PortfolioDifference[] {
  const told = fieldChanges(place, before.fields, after.fields);
  if (told.length > 0 || sameValue(before.rest, after.rest)) return told;
  return [{ ...place, change: 'changed', field: 'details', before: null, after: null }];
}

function fieldChanges(place: Place, before: Fields, after: Fields): PortfolioDifference[] {
  return (Object.keys(after) as DifferenceField[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      ...place,
      change: 'changed',
      field,
      before: before[field] ?? null,
      after: after[field] ?? null,
    }));
}

/** An instrument that came or went with its holding is told with the holding. */
function withoutEchoes(differences: readonly PortfolioDifference[]): PortfolioDifference[] {
  const told = new Set(
    differences.filter(({ area }) => area === 'holding').map(({ change, subject }) => `${change} ${subject}`),
  );
  return differences.filter(({ area, change, subject }) => area !== 'instrument' || !told.has(`${change} ${subject}`));
}

function portfolioDifferences(before: Portfolio, after: Portfolio): PortfolioDifference[] {
  const compared = (portfolio: Portfolio): ComparedRecord => {
    const { accounts, instruments, holdings, stops, series, imports, settings, ...rest } = portfolio;
    const { name, baseCurrency, trades = [] } = portfolio;
    const fields = { name, baseCurrency, trades: trades.length };
    return { id: '', kin: '', subject: portfolio.name, account: null, fields, rest };
  };
  const later = compared(after);
  return changed(placeOf('portfolio', later), compared(before), later);
}

function settingsDifferences(before: Settings, after: Settings): PortfolioDifference[] {
  const compared = (settings: Settings): ComparedRecord => {
    const { weightCaps, ...single } = settings;
    const { large, mid, small, micro } = weightCaps;
    const { riskFraction, maxHeatFraction, participationFraction, exitDays, targetVolatility, sizeScheme } = single;
    const limits = { riskFraction, maxHeatFraction, participationFraction, exitDays, targetVolatility, sizeScheme };
    const fields = { ...limits, capLarge: large, capMid: mid, capSmall: small, capMicro: micro };
    return { id: '', kin: '', subject: '', account: null, fields, rest: settings };
  };
  const later = compared(after);
  return changed(placeOf('settings', later), compared(before), later);
}

/** Whether two plain JSON values hold the same, whatever the order of their keys. */
function sameValue(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [ours, theirs] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && sameValue(value, theirs.get(key)))
  );
}
