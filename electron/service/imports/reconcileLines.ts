import type { ImportProposal } from '../../../shared/contract/importSchemas';
import { type Decimal, decimalsAgree, sumDecimals } from '../../../shared/model/decimal';
import type { PositionRow } from '../../../shared/model/proposal';
import type { ImportFile } from './importFile';

type ReconcileLine = ImportProposal['reconcile'][number];

/** Money agrees within half a cent, the rounding of a file's own total. */
const TOLERANCE: Decimal = '0.005';

/**
 * The reconcile lines: what each file states against what Ballast would hold from it.
 *
 * @param files - Files that were read.
 * @returns One line per file, account and currency, and one for the whole file where it has several accounts and states
 *   a total of them; `stated` is null where the file gives none, or has several currencies.
 */
export function reconcileLines(files: readonly ImportFile[]): ImportProposal['reconcile'] {
  return files.flatMap((file) => {
    const accounts = [...new Set(file.positions.map((row) => row.account))];
    const currencies = [...new Set(file.positions.map((row) => row.currency))];
    const stated = currencies.length === 1 ? file.totals.marketValue : null;
    const lines = accounts.flatMap((account) =>
      currencies.flatMap((currency) => {
        const rows = file.positions.filter((row) => row.account === account && row.currency === currency);
        return rows.length === 0
          ? []
          : [
              lineOf(
                { file, account: account ?? '', currency },
                rows,
                accounts.length === 1 ? stated : currencies.length === 1 ? statedFor(file, account) : null,
              ),
            ];
      }),
    );
    const [currency] = currencies;
    if (accounts.length === 1 || stated === null || currency === undefined) return lines;
    return [...lines, lineOf({ file, account: null, currency }, file.positions, stated)];
  });
}

/** What the file states for one of its accounts. */
function statedFor({ totals }: ImportFile, account: string | null): Decimal | null {
  return totals.byAccount?.find((total) => total.account === account)?.marketValue ?? null;
}

interface LinePlace {
  readonly file: ImportFile;
  readonly account: string | null;
  readonly currency: string;
}

function lineOf(place: LinePlace, rows: readonly PositionRow[], stated: Decimal | null): ReconcileLine {
  const { file, account, currency } = place;
  const values = rows.flatMap(({ marketValue }) => (marketValue === null ? [] : [marketValue]));
  const held = values.length === 0 ? null : sumDecimals(values);
  const agrees = stated === null || held === null ? null : decimalsAgree(stated, held, TOLERANCE);
  return { fileName: file.fileName, account, currency, stated, held, agrees };
}
