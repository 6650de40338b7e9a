import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureSchema } from '../../shared/report/figure';
import { MEASURE_METHODS } from '../../shared/report/measureMethods';
import { createSeriesMeasures } from '../../shared/risk/report/createSeriesMeasures';
import { faultsOf } from '../methods/audit.mjs';
import { entriesOf, methodReference } from '../methods/methodReference.mjs';
import { ROOT, sharedSources } from '../methods/sharedSources.mjs';
import { closesOf, randomReturns, seriesOf } from '../support/priceBuilder';
import { importsOf, sourcesOf } from './sources';

const SOURCES = sharedSources();
const ENTRIES = entriesOf(SOURCES);
const BY_ID = new Map(ENTRIES.map((entry) => [entry.id, entry]));
const BY_PATH = new Map(sourcesOf('shared').map((source) => [source.path.replace(/\.ts$/, ''), source]));
/** Not the engine's but of `shared/math`. */
const PLAIN_STATISTICS = ['mean'];

describe('the doc comments of shared', () => {
  it('say what every export is, and of every measure question, inputs, result, method and source', () => {
    expect(faultsOf(SOURCES)).toEqual([]);
  });
});

describe('the method reference', () => {
  it('names no problem that does not exist', () => {
    const problems = SOURCES.find(({ path }) => path === 'shared/result/problem.ts')?.text ?? '';
    const codes = new Set([...problems.matchAll(/code: '([\w-]+)'/g)].map(([, code]) => code));
    const named = ENTRIES.flatMap(({ id, doc }) =>
      [...[doc.problems, doc.notes, doc.notesAndProblems].join(' ').matchAll(/`([a-z]+(?:-[a-z\d]+)+)`/g)].map(
        ([, code]) => ({ id, code }),
      ),
    );
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  it('is what `npm run docs` writes now', () => {
    const written = readFileSync(join(ROOT, 'METHODS.md'), 'utf8');
    expect(written === methodReference(SOURCES), 'METHODS.md is out of date: run `npm run docs`').toBe(true);
  });

  it('gives every function an id of its own', () => {
    const shared = ENTRIES.filter((entry) => BY_ID.get(entry.id) !== entry);
    expect(shared.map(({ id, path }) => `${id} of ${path}`)).toEqual([]);
    expect(ENTRIES.length).toBeGreaterThan(300);
  });

  it('does not depend on the order the sources are read in', () => {
    expect(methodReference([...SOURCES].reverse()) === methodReference(SOURCES)).toBe(true);
  });

  it('holds no date, machine path or link that leads nowhere', () => {
    const text = methodReference(SOURCES);
    expect(text).not.toMatch(/\/(?:work|home|tmp|Users)\//);
    const anchors = new Set([...text.matchAll(/<a id="(\w+)">/g)].map(([, id]) => id));
    const targets = [...text.matchAll(/\]\(#(\w+)\)/g)].map(([, id]) => id);
    expect(targets.filter((id) => !anchors.has(id))).toEqual([]);
  });

  it('writes name, question, formula, unit, inputs, source and code of a measure', () => {
    const entry = methodReference([{ path: 'shared/risk/stops/halfway.ts', text: GOOD }]).split('<a id="halfway">')[1];
    expect(entry).toContain('**Halfway**: the middle of two prices.');
    expect(entry).toContain('- Question: Where is the middle?');
    expect(entry).toContain('- Formula: `(a + b) / 2`, O(1).');
    expect(entry).toContain('- Unit and sign: Price per share, positive.');
    expect(entry).toContain('- Inputs:\n  - `first`: Price, positive; shape [1].\n  - `second`: Price');
    expect(entry).toContain('- Example: 1 and 3 give 2.');
    expect(entry).toContain('- Problems: `no-stop` when there is none.');
    expect(entry).toContain('- Source: common sense; D§4.1.');
    expect(entry).toContain('[shared/risk/stops/halfway.ts](shared/risk/stops/halfway.ts)');
  });

  it('keeps notes and problems that are told together in one line', () => {
    const together = GOOD.replace('Problems: `no-stop` when there is none.', 'Notes and problems as `a`: `no-stop`.');
    const text = methodReference([{ path: 'shared/risk/stops/halfway.ts', text: together }]);
    expect(text).toContain('- Example: 1 and 3 give 2.\n- Notes and problems: as `a`: `no-stop`.\n- Source');
  });

  it('lists the fields of a result from the file they live in, not from one of the same name', () => {
    const middle = (said: string): string =>
      `/** A middle. */\nexport interface Middle {\n  /** ${said}. */\n  readonly at: number;\n  readonly exact: boolean;\n}\n`;
    const user = `import { type Middle } from './middle';\n${GOOD.replace('): number {', '): Result<Middle> {')}`;
    const text = methodReference([
      { path: 'shared/risk/stops/halfway.ts', text: user },
      { path: 'shared/risk/stops/middle.ts', text: middle('Right') },
      { path: 'shared/risk/var/middle.ts', text: middle('Wrong') },
    ]);
    expect(text).toContain('- Fields:\n  - `at`: Right.\n  - `exact`\n');
    expect(text).not.toContain('Wrong');
  });

  it('keeps signs of markup as they are written, outside code', () => {
    const marked = GOOD.replace('common sense', 'a*b < c_d, [0](1), **bold** and `e*f`');
    expect(methodReference([{ path: 'shared/risk/stops/halfway.ts', text: marked }])).toContain(
      '- Source: a\\*b &lt; c\\_d, [0\\](1), **bold** and `e*f`; D§4.1.',
    );
  });

  it('refuses a folder the screens have no name for', () => {
    expect(() => methodReference([{ path: 'shared/risk/nowhere/halfway.ts', text: GOOD }])).toThrow('no title');
  });
});

describe('the ids of figures', () => {
  /** Every file the report is computed by. */
  const loaded = reachable('shared/risk/report/createRiskReport');

  it.each(measureSchema.options)('lead to the method reference for %s', (measure) => {
    const [first, ...parts] = MEASURE_METHODS[measure].map((id) => BY_ID.get(id));
    expect(parts).not.toContain(undefined);
    expect(first?.doc.returns).toBeTruthy();
    expect(first?.doc.source).toMatch(/D§\d/);
  });

  it.each(measureSchema.options)('name functions the report is really computed by, for %s', (measure) => {
    const paths = MEASURE_METHODS[measure].map((id) => BY_ID.get(id)?.path.replace(/\.ts$/, '') ?? id);
    expect(paths.filter((path) => !loaded.has(path))).toEqual([]);
  });

  it('lead to a question where a measure of its own gives the figure', () => {
    const firsts = measureSchema.options.map((measure) => BY_ID.get(MEASURE_METHODS[measure][0]));
    const silent = firsts.filter((entry) => entry?.folder !== 'report' && entry?.doc.question === null);
    expect(silent).toEqual([]);
  });

  it('are those `ballast measure` prints, or figures that have one', () => {
    const bars = seriesOf('IWM', closesOf(200, randomReturns(1, 300)));
    const printed = createSeriesMeasures({ series: bars, benchmark: bars, confidence: 0.95 }).measures;
    expect(printed.length).toBeGreaterThan(10);
    const known = new Set<string>([...BY_ID.keys(), ...measureSchema.options, ...PLAIN_STATISTICS]);
    expect(printed.map(({ measure }) => measure).filter((id) => !known.has(id))).toEqual([]);
  });
});

const GOOD = `
/**
 * Halfway: the middle of two prices. Answers "where is the middle?".
 *
 * @param first - Price, positive; shape [1].
 * @param second - Price, positive.
 * @returns Price per share, positive. Example: 1 and 3 give 2. Problems: \`no-stop\` when there is none.
 *
 * Method: \`(a + b) / 2\`, O(1). Source: common sense; D§4.1.
 */
export function halfway(first: number, { second }: { readonly second: number }): number {
  return (first + second) / 2;
}
`;

describe('the check of doc comments', () => {
  const faults = (text: string, path = 'shared/risk/stops/halfway.ts'): string[] =>
    faultsOf([{ path, text }]).map((fault) => fault.replace(/^\S+ \w+: /, ''));
  const without = (part: string | RegExp): string[] => faults(GOOD.replace(part, ''));

  it('finds nothing wrong with a comment that is whole', () => {
    expect(faults(GOOD)).toEqual([]);
  });

  it('knows a part that is missing when it sees one', () => {
    expect(without(/\/\*\*[\s\S]*?\*\/\n/)).toEqual(['no doc comment']);
    expect(without(/Halfway:.*/)).toContain('no first sentence');
    expect(without(/Answers ".*"\./)).toEqual(['no question (Answers "…?") and no "Part of:"']);
    expect(without(/ \* @param first.*\n/)).toEqual(['no @param first']);
    expect(without(/ \* @param second.*\n/)).toEqual(['no @param {}']);
    expect(without(/ \* @returns.*\n/)).toEqual(['no @returns', 'no Example']);
    expect(without('Price per share, positive. ')).toEqual(['no @returns']);
    expect(without('Method: `(a + b) / 2`, O(1). ')).toEqual(['no Method']);
    expect(without(' Source: common sense; D§4.1.')).toEqual(['no Source']);
    expect(without('; D§4.1')).toEqual(['no D§ in Source']);
    expect(without('Example: 1 and 3 give 2. ')).toEqual(['no Example']);
  });

  it('wants a unit in the result or in its fields', () => {
    const unitless = GOOD.replace('Price per share, positive.', 'The middle.');
    expect(faults(unitless)).toEqual(['no unit in @returns']);
    const fields = `/** A middle. */\nexport interface Middle {\n  /** Price per share. */\n  readonly at: number;\n}\n`;
    expect(faults(fields + unitless.replace('): number {', '): Result<Middle> {'))).toEqual([]);
  });

  it('knows a parameter the function does not have', () => {
    expect(faults(GOOD.replace('first: number, ', ''))).toEqual(['@param second is no parameter']);
    expect(faults(GOOD.replace('first: number', 'third: Map<string, [number, number]>'))).toContain('no @param third');
  });

  it('lets a piece name the measure it is part of, and that alone', () => {
    const piece = (whole: string): string =>
      `/**\n * Third: a third.\n *\n * @returns A third.\n *\n * Part of: \`${whole}\`.\n */\nexport function third(): number {\n  return 1 / 3;\n}\n`;
    expect(faults(GOOD + piece('halfway'))).toEqual([]);
    expect(faults(GOOD + piece('nowhere'))).toEqual(['part of nowhere, which the engine does not have']);
    expect(faults(piece('third'))).toEqual(['part of third, which is itself a part']);
  });

  it('asks a comment of every export anywhere, and takes the schema’s for a type read from it', () => {
    const outside = 'shared/model/halfway.ts';
    expect(faults('export const a = 1;\n', outside)).toEqual(['no doc comment']);
    expect(faults('/* plain */\nexport const a = 1;\n', outside)).toEqual(['no doc comment']);
    expect(faults('/** One. */\nexport const a = 1;\n', outside)).toEqual([]);
    expect(faults('/** One. */\n\nexport const a = 1;\n', outside)).toEqual(['no doc comment']);
    const type = 'export type A = z.infer<typeof aSchema>;\n';
    expect(faults(`/** One. */\nexport const aSchema = z.int();\n${type}`, outside)).toEqual([]);
    expect(faults(type, outside)).toEqual(['no doc comment']);
    expect(faults("export type { A } from './a';\n", outside)).toEqual([]);
    expect(() => faults('export default 1;\n', outside)).toThrow('does not know');
  });

  it('takes a function that returns nothing without @returns', () => {
    const silent = GOOD.replace('): number {', '): void {').replace(/ \* @returns.*\n/, '');
    expect(faults(silent)).toEqual(['no Example']);
  });
});

/** Every file a file of `shared` reaches by its imports, itself included. */
function reachable(start: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const source = BY_PATH.get(start);
  if (source === undefined || seen.has(start)) return seen;
  seen.add(start);
  for (const { target } of importsOf(source)) if (target !== null) reachable(target, seen);
  return seen;
}
