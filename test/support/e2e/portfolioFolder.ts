import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a home's portfolio folder, hidden files too: what is in each file, and when it was written. */
export function portfolioFolder(
  home: string,
): ReadonlyMap<string, { readonly bytes: Buffer; readonly writtenAt: number }> {
  const folder = join(home, 'portfolios');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.flatMap((name) => {
      const path = join(folder, name);
      const { mtimeMs } = lstatSync(path);
      return lstatSync(path).isFile() ? [[name, { bytes: readFileSync(path), writtenAt: mtimeMs }]] : [];
    }),
  );
}
