import type { InspectedPosition, InspectJson } from '../../../electron/importing/inspectJson';

/** A file of `../shared/data/expected`, as far as positions are compared. */
export interface ExpectedImport {
  readonly positions?: readonly ExpectedPosition[];
  readonly trades?: readonly unknown[];
  readonly skipped?: readonly { readonly line: number | readonly number[] }[];
  readonly mustReject?: boolean;
}

type ExpectedPosition = Omit<InspectedPosition, 'kind' | 'currency' | 'derived'> & { readonly currency: string | null };

/** The differences `tools/compare_import.py` would call wrong or missing; empty when the reading is exact. */
export function importDifferences(expected: ExpectedImport, read: InspectJson): string[] {
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
  const reported = new Set(read.skipped.map(({ line }) => JSON.stringify(line)));
  const unreported = (expected.skipped ?? []).filter(({ line }) => !reported.has(JSON.stringify(line)));
  return differences.concat(unreported.map(({ line }) => `unreported line ${JSON.stringify(line)}`));
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

function keyOf({ symbol, quantity }: { readonly symbol: string; readonly quantity: number }): string {
  return `${symbol} ${quantity.toFixed(6)}`;
}

/** The tolerance of the reference: half a cent and a bit, or a millionth. */
function isNear(have: number | null, want: number): boolean {
  return have !== null && Math.abs(have - want) <= Math.max(0.00501, 1e-6 * Math.abs(want));
}
