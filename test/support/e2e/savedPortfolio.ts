import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portfolio } from '../../../shared/model/portfolio';

/** Names of the portfolio files of a home folder; none where nothing was saved. */
export function portfolioFiles(home: string): readonly string[] {
  const folder = join(home, 'portfolios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.ballast') && !name.startsWith('.'));
}

/** The bytes of the one portfolio that was saved. */
export function savedBytes(home: string): Buffer {
  const [name, ...others] = portfolioFiles(home);
  if (name === undefined || others.length > 0) throw new Error(`${others.length + Number(name !== undefined)} files`);
  return readFileSync(join(home, 'portfolios', name));
}

/** The one portfolio that was saved, read as any other program would read it. */
export function savedPortfolio(home: string): Portfolio {
  return (JSON.parse(savedBytes(home).toString('utf8')) as { readonly data: Portfolio }).data;
}
