import type { ImportProposal } from '../../../shared/contract/importSchemas';
import type { Portfolio } from '../../../shared/model/portfolio';

import type { ReferenceData } from '../../../shared/model/reference';
import { invariant } from '../../../shared/result/invariant';
import type { ImportFile } from './importFile';
import { instrumentKindOf, type NamedRow } from './instrumentKind';
import { InstrumentMatch, instrumentKey } from './instrumentMatch';

/**
 * The instruments a set of files names, with the kind Ballast would give each.
 *
 * @param files - Files that were read.
 * @param surroundings - Document and tables.
 * @returns One line per symbol and currency, however the files write the symbol; `unknown` ones need the user's word.
 */
export function proposedInstruments(
  files: readonly ImportFile[],
  { document, reference }: { readonly document: Portfolio; readonly reference: ReferenceData },
): ImportProposal['instruments'] {
  const match = new InstrumentMatch(document.instruments);
  return [...namedRows(files).values()].map((rows) => {
    const row = tellingRow(rows);
    const { symbol, currency } = row;
    const known = match.find(row);
    const kind = known?.kind ?? instrumentKindOf(row, reference);
    return {
      symbol,
      currency,
      name: known?.name ?? (row.description === '' ? symbol : row.description),
      kind,
      status: known !== undefined ? 'known' : kind === 'unknown' ? 'unknown' : 'new',
      instrumentId: known?.id ?? null,
      knownAs: known === undefined || known.symbol === symbol ? null : known.symbol,
      heldIn: known === undefined ? match.currencyOf(symbol) : null,
    };
  });
}

/** The rows of all files by the instrument they name, positions before trades. */
export function namedRows(files: readonly ImportFile[]): ReadonlyMap<string, readonly NamedRow[]> {
  const rows = new Map<string, NamedRow[]>();
  const named: readonly NamedRow[] = [
    ...files.flatMap((file) => file.positions),
    ...files.flatMap((file) => file.trades),
  ];
  for (const row of named) {
    const known = rows.get(instrumentKey(row));
    if (known === undefined) rows.set(instrumentKey(row), [row]);
    else known.push(row);
  }
  return rows;
}

/** The first row that says what the thing is, else the first. */
export function tellingRow(rows: readonly NamedRow[]): NamedRow {
  const [first] = rows;
  invariant(first !== undefined, 'an instrument that no row names');
  return rows.find((row) => row.kind !== 'other') ?? first;
}
