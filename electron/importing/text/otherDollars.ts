import type { FileRow } from './parseRows';

const SAMPLED_ROWS = 1000;
/** Accounts, exchanges and listings of countries with dollars of their own. */
const OTHER_DOLLARS =
  /\b(?:TFSA|RRSP|RRIF|RESP|FHSA)\b|^(?:ASX|TSX|TSXV|NZX|SGX|CAD|CDN|AUD|NZD|CA|[A-Z0-9.-]{1,8}\.(?:TO|AX|NZ|V))$/;

/** Whether a file speaks of another country with dollars and never of US dollars: then a bare $ does not say whose it is. */
export function speaksOfOtherDollars(rows: readonly FileRow[]): boolean {
  const cells = rows.slice(0, SAMPLED_ROWS).flatMap((row) => row.cells);
  return cells.some((cell) => OTHER_DOLLARS.test(cell)) && !cells.some((cell) => /US\$|\bUSD\b/.test(cell));
}
