import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { epochDay } from '../../shared/model/isoDate';
import { hasSharedMaterial, sharedMaterial } from './notRun';

/** Reads a JSON oracle; a bare `NaN` or `Infinity`, which Python writes, is read as null. */
export function readOracleJson(path: string) {
  return JSON.parse(
    readFileSync(sharedMaterial(path), 'utf8').replace(/(?<=[\s,[:])(NaN|-?Infinity)(?=[\s,\]}])/g, 'null'),
  );
}

/** Whether compressed oracles can be read: the material is there and so is the `xz` program. */
export function hasCompressedOracles(what: string): boolean {
  if (!hasSharedMaterial(what)) return false;
  const present = spawnSync('xz', ['--version']).status === 0;
  if (!present) console.log(`not run: the xz program is not present (${what})`);
  return present;
}

/** Reads the columns of a CSV oracle, plain or `.xz`, by header; `NA` and blanks become NaN. */
export function readOracleColumns(path: string): Map<string, number[]> {
  const [header = '', ...lines] = readText(sharedMaterial(path)).trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(','));
  const names = header.split(',').map((name) => name.replaceAll('"', ''));
  return new Map(names.map((name, column) => [name, cells.map((row) => toNumber(row[column]))]));
}

/** Reads the first column of a CSV oracle, ISO dates, as days since 1970-01-01. */
export function readOracleDays(path: string): Int32Array {
  const [, ...lines] = readText(sharedMaterial(path)).trim().split(/\r?\n/);
  return Int32Array.from(lines, (line) => epochDay(line.slice(0, 10)));
}

function toNumber(cell: string | undefined): number {
  return cell === undefined || cell === '' ? Number.NaN : Number(cell);
}

function readText(file: string): string {
  if (!file.endsWith('.xz')) return readFileSync(file, 'utf8');
  return execFileSync('xz', ['-dc', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
