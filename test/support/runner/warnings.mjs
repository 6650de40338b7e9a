// @ts-check
import { readFileSync } from 'node:fs';
import { withoutColours } from './runTool.mjs';

const WARNING = /\bwarn(ing)?\b|^\(!\)/i;

/** @type {{ pattern: string, reason: string }[]} */
const KNOWN = JSON.parse(readFileSync(new URL('../../knownWarnings.json', import.meta.url), 'utf8'));

/**
 * Warnings of the build that nobody has looked at and given a reason in test/knownWarnings.json.
 *
 * @param {string} output
 * @returns {string[]} One sentence per line.
 */
export function unknownWarnings(output) {
  return withoutColours(output)
    .split('\n')
    .filter((line) => WARNING.test(line) && !KNOWN.some(({ pattern }) => new RegExp(pattern).test(line)))
    .map((line) => `unknown warning: ${line.trim()}`);
}
