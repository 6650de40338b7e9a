import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portfolio } from '../../../shared/model/portfolio';

/** Names of the portfolio files of a home folder; none where nothing was saved. */
export function portfolioFiles(home: string): readonly string[] {
  const folder = join(home, 'portfolios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.ballast') && !name.startsWith('.'));
}

/** The bytes of a portfolio that was saved; without a name, of the only one. */
export function savedBytes(home: string, fileName = onlyFile(home)): Buffer {
  return readFileSync(join(home, 'portfolios', fileName));
}

/** A portfolio that was saved, read as any other program would read it; without a name, the only one. */
export function savedPortfolio(home: string, fileName = onlyFile(home)): Portfolio {
  return (JSON.parse(savedBytes(home, fileName).toString('utf8')) as { readonly data: Portfolio }).data;
}

function onlyFile(home: string): string {
  const [name, ...others] = portfolioFiles(home);
  if (name === undefined || others.length > 0) throw new Error(`${others.length + Number(name !== undefined)} files`);
  return name;
}
