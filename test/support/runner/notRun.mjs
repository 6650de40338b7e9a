// @ts-check
import { withoutColours } from './runTool.mjs';

/** The only things whose absence may keep a test from running. */
const ALLOWED = [
  /^\.\.\/shared is not present/,
  /runtime is not present/,
  /\broot\b/,
  /^this user may write everywhere/,
];

/**
 * What a step said it left out.
 *
 * @param {string} output
 * @returns {string[]} The texts behind `not run:`.
 */
export function notRunLines(output) {
  return withoutColours(output)
    .split('\n')
    .flatMap((line) => /^\s*not run: (?<text>.+)$/.exec(line)?.groups?.['text'] ?? []);
}

/**
 * @param {Iterable<string>} lines
 * @returns {string[]} A sentence per reason that does not count as one.
 */
export function unknownReasons(lines) {
  return [...lines]
    .filter((line) => !ALLOWED.some((pattern) => pattern.test(line)))
    .map((line) => `this is no reason to leave a test out: ${line}`);
}

/**
 * @param {Iterable<string>} lines
 * @returns {string} Each reason once, with how often it was given.
 */
export function reasonsOf(lines) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of lines) {
    const reason = line.replace(/\s*\(.*\)\s*$/, '');
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return 'nothing was left out';
  return [...counts].map(([reason, count]) => (count === 1 ? reason : `${reason}, ${count} times`)).join('; ');
}
