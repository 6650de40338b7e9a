import type { SeriesProposal } from '../../shared/model/proposal';

/** A series as `ballast prices --json` prints it. Stable: scripts depend on it. */
export interface SeriesJson {
  readonly symbol: string;
  readonly rows: number;
  readonly firstDate: string;
  /** Null where no row of the series has a close. */
  readonly firstClose: number | null;
  readonly lastDate: string;
  readonly lastClose: number | null;
  readonly issues: readonly { readonly code: string; readonly lines: readonly number[] }[];
}

/** Series as the command line prints them: no columns, issues as codes with their first 100 lines. */
export function toPricesJson(proposals: readonly SeriesProposal[]): SeriesJson[] {
  return proposals.map((proposal) => {
    const { symbol, rows, firstDate, firstClose, lastDate, lastClose } = proposal;
    const issues = proposal.issues.map(({ code, lines }) => ({ code, lines }));
    return { symbol, rows, firstDate, firstClose, lastDate, lastClose, issues };
  });
}
