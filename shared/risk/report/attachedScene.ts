import type { Instrument } from '../../model/portfolio';
import { symbolKey } from '../../model/symbolKey';
import type { Result } from '../../result/result';
import type { AttachedRecords } from './attachedRecords';
import { breakpointsInForce } from './breakpointsInForce';
import { type CompanyLookup, companyLookup } from './companyLookup';
import { type FundSplit, fundSplit, type ListedHolding, type SplitVehicle } from './fundSplit';
import { listedLines } from './listedLines';
import type { ReportInput } from './reportInput';

/** The attached tables, ready to be asked. */
export interface AttachedScene {
  readonly records: AttachedRecords;
  readonly companyOf: CompanyLookup;
  /** What an attached fund consists of; null where no list of it is attached. */
  readonly splitOf: (fundSymbol: string) => Result<FundSplit> | null;
  /** What any list consists of, e.g. that of an index. */
  readonly splitOfList: (name: string, holdings: readonly ListedHolding[]) => Result<FundSplit>;
}

/**
 * The document's attached tables as a report asks them; kept as long as the tables, the reference data and the sizes of
 * instruments that these tables name stay as they are.
 *
 * @param input - Document, attached tables, reference data and what is prepared.
 * @returns Null where nothing is attached.
 *
 * Method: O(instruments) a report, O(lines) once for each fund and set of sizes.
 */
export function attachedScene(
  input: Pick<ReportInput, 'document' | 'records' | 'reference' | 'preparation'>,
): AttachedScene | null {
  const { document, records, reference, preparation } = input;
  if (records === undefined) return null;
  const named = namedSymbols(records);
  const own = document.instruments.filter((one) => one.marketCap !== null && named.has(symbolKey(one.symbol)));
  return preparation.attached([records, reference], [own.map(textOf).join('\n')], () =>
    newScene(records, own, reference),
  );
}

function newScene(
  records: AttachedRecords,
  own: readonly Instrument[],
  reference: ReportInput['reference'],
): AttachedScene {
  const companyOf = companyLookup(records, own);
  const [breakpoints, dollarBorders] = [breakpointsInForce(reference), reference.sizeClasses.dollar];
  const scene = { records, companyOf, vehicles: vehiclesOf(reference), breakpoints, dollarBorders };
  const splits = new Map<string, Result<FundSplit>>();
  const splitOfList = (name: string, holdings: readonly ListedHolding[]): Result<FundSplit> => {
    const split = splits.get(name) ?? fundSplit(name, holdings, scene);
    splits.set(name, split);
    return split;
  };
  return {
    records,
    companyOf,
    splitOfList,
    splitOf: (symbol) => {
      const attached = records.funds.get(symbol);
      return attached === undefined ? null : splitOfList(symbol, attached.table.holdings);
    },
  };
}

function vehiclesOf({ vehicles, indexes, sectorWeights }: ReportInput['reference']): ReadonlyMap<string, SplitVehicle> {
  return new Map(
    vehicles.vehicles.map(({ symbol, index, factor }) => {
      const facts = indexes.indexes.find(({ id }) => id === index);
      const sectors = sectorWeights.benchmarks.find(({ benchmark }) => benchmark === index)?.weights ?? null;
      return [symbolKey(symbol), { factor, russell: facts?.russell ?? null, dollar: facts?.dollar ?? null, sectors }];
    }),
  );
}

type Listed = { readonly symbol: string | null };

const symbolsOf = new WeakMap<AttachedRecords, ReadonlySet<string>>();

/** The symbols of every line of every list. */
function namedSymbols(records: AttachedRecords): ReadonlySet<string> {
  const before = symbolsOf.get(records);
  if (before !== undefined) return before;
  const lists = [
    ...[...records.funds.values()].map(({ table }) => listedLines<Listed>(table.holdings)),
    ...[...records.members.values()].map(({ table }) => listedLines<Listed>(table.members)),
  ];
  const named = new Set(lists.flatMap((list) => list.flatMap(({ key }) => key ?? [])));
  symbolsOf.set(records, named);
  return named;
}

function textOf({ symbol, marketCap, sector }: Instrument): string {
  return `${symbol} ${marketCap?.value} ${marketCap?.asOf} ${sector}`;
}
