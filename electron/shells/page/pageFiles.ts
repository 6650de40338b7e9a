import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { invariant } from '../../../shared/result/invariant';

/** One file of the built page, in memory. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** The fixed manifest: path as requested (`/assets/main.js`) to file. `/` is the page itself. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

/**
 * Reads the built page once. Requests are looked up in the result and never joined to a path, so that no request,
 * however it is spelt, can name a file that is not part of the build.
 *
 * @throws InvariantError when the folder is not a build: no index.html, or a kind of file we do not serve.
 */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  collect(folder, '/', files);
  const page = files.get('/index.html');
  invariant(page !== undefined, 'the built page has an index.html');
  return files.set('/', page);
}

function collect(folder: string, prefix: string, files: Map<string, PageFile>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      collect(path, `${prefix}${entry.name}/`, files);
      continue;
    }
    const contentType = CONTENT_TYPES.get(extname(entry.name));
    invariant(entry.isFile() && contentType !== undefined, `the page holds no ${extname(entry.name)} file`);
    files.set(`${prefix}${entry.name}`, { bytes: new Uint8Array(readFileSync(path)), contentType });
  }
}
