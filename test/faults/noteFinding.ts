import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = 'test-results/faults-findings';

/** Writes down a fault that was found, with what is needed to see it again. */
export function noteFinding(title: string, details: readonly string[]): void {
  const folder = resolve(FOLDER);
  mkdirSync(folder, { recursive: true });
  const number = readdirSync(folder).length + 1;
  writeFileSync(resolve(folder, `${number}.md`), [`# ${title}`, ...details, ''].join('\n\n'));
}
