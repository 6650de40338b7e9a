import { readFileSync } from 'node:fs';
import { sharedMaterial } from './notRun';

/** Reads a JSON oracle; a bare `NaN`, which some of them hold, is read as null. */
export function readOracleJson(path: string) {
  return JSON.parse(readFileSync(sharedMaterial(path), 'utf8').replace(/(?<!")\bNaN\b(?!")/g, 'null'));
}

/** Reads the columns of a CSV oracle by header; `NA` and blanks become NaN. */
export function readOracleColumns(path: string): Map<string, number[]> {
  const [header = '', ...lines] = readFileSync(sharedMaterial(path), 'utf8').trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(','));
  const names = header.split(',').map((name) => name.replaceAll('"', ''));
  return new Map(names.map((name, column) => [name, cells.map((row) => toNumber(row[column]))]));
}

function toNumber(cell: string | undefined): number {
  return cell === undefined || cell === '' ? Number.NaN : Number(cell);
}
