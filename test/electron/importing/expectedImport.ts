import type { InspectedPosition, InspectedTrade, InspectJson } from '../../../electron/importing/inspectJson';

/** A file of `../shared/data/expected`, as far as it is compared. */
export interface ExpectedImport {
  readonly positions?: readonly ExpectedPosition[];
  readonly trades?: readonly ExpectedTrade[];
  readonly skipped?: readonly { readonly line: number | readonly number[] }[];
  readonly prices?: readonly { readonly close: number }[];
  readonly mustReject?: boolean;
}

type ExpectedTrade = Pick<InspectedTrade, 'date' | 'type' | 'symbol' | 'price'> & { readonly quantity: number | null };
type ExpectedPosition = Omit<InspectedPosition, 'kind' | 'currency' | 'derived'> & { readonly currency: string | null };

/** The differences `tools/compare_import.py` would call wrong or missing; empty when the reading is exact. */
export function importDifferences(
  expected: ExpectedImport,
  read: Pick<InspectJson, 'positions' | 'trades' | 'skipped'>,
): string[] {
  const differences: string[] = [];
  const left = [...read.positions];
  for (const want of expected.positions ?? []) {
    const sameKey = left.filter((have) => keyOf(have) === keyOf(want));
    const match = sameKey.find((have) => want.account === null || have.account === want.account) ?? sameKey[0];
    if (match === undefined) {
      differences.push(`missing ${keyOf(want)}`);
      continue;
    }
    left.splice(left.indexOf(match), 1);
    differences.push(...fieldDifferences(want, match));
  }
  differences.push(...left.map((extra) => `invented ${keyOf(extra)}`));
  differences.push(...tradeDifferences(expected.trades ?? [], read.trades));
  const reported = new Set(read.skipped.map(({ line }) => JSON.stringify(line)));
  const unreported = (expected.skipped ?? []).filter(({ line }) => !reported.has(JSON.stringify(line)));
  return differences.concat(unreported.map(({ line }) => `unreported line ${JSON.stringify(line)}`));
}

function tradeDifferences(expected: readonly ExpectedTrade[], read: readonly InspectedTrade[]): string[] {
  const differences: string[] = [];
  const left = [...read];
  for (const want of expected) {
    const key = `trade ${want.date} ${keyOf(want)}`;
    const match = left.find((have) => have.date === want.date && keyOf(have) === keyOf(want));
    if (match === undefined) {
      differences.push(`missing ${key}`);
      continue;
    }
    left.splice(left.indexOf(match), 1);
    const { price, type } = want;
    if (price !== null && !isNear(match.price, price)) differences.push(`${key}.price is ${match.price}, not ${price}`);
    if (match.type !== type) differences.push(`${key}.type is ${match.type}, not ${type}`);
  }
  return differences.concat(left.map((extra) => `invented trade ${extra.date} ${keyOf(extra)}`));
}

function fieldDifferences(want: ExpectedPosition, have: InspectedPosition): string[] {
  const numbers = (['price', 'marketValue', 'costBasis'] as const).filter(
    (field) => want[field] !== null && !isNear(have[field], want[field]),
  );
  const texts = (['account', 'currency'] as const).filter(
    (field) => want[field] !== null && have[field] !== want[field],
  );
  return [...numbers, ...texts].map((field) => `${keyOf(want)}.${field} is ${have[field]}, not ${want[field]}`);
}

function keyOf({ symbol, quantity }: { readonly symbol: string; readonly quantity: number | null }): string {
  return `${symbol} ${(quantity ?? 0).toFixed(6)}`;
}

/** The tolerance of the reference: half a cent and a bit, or a millionth. */
function isNear(have: number | null, want: number): boolean {
  return have !== null && Math.abs(have - want) <= Math.max(0.00501, 1e-6 * Math.abs(want));
}
