// @ts-check
import { posix } from 'node:path';
import { docCommentOf } from './docComment.mjs';
import { exportsOf } from './sharedExports.mjs';

/** @typedef {{ path: string, text: string }} Source */

/** Folders of the engine whose functions are no measures: they assemble the report, or are shared by several folders. */
const ASSEMBLY = 'shared/risk/report/';
const MEASURES = 'shared/risk/';

/**
 * What is missing in the doc comments of `shared`, a line each.
 *
 * @param {readonly Source[]} sources
 * @returns {string[]}
 */
export function faultsOf(sources) {
  const engine = new Map(
    functionsOf(sources).map((one) => [one.name, { doc: docCommentOf(one.comment ?? ''), fields: one.resultFields }]),
  );
  return sources.flatMap(({ path, text }) => {
    const exports = exportsOf(text);
    const documented = new Set(exports.filter((one) => one.comment !== null).map((one) => one.name));
    return exports.flatMap((one) =>
      faults(one, path, { documented, engine }).map((fault) => `${path} ${one.name}: ${fault}`),
    );
  });
}

/** @typedef {import('./sharedExports.mjs').SharedExport} SharedExport */
/** @typedef {import('./docComment.mjs').DocComment} DocComment */
/** @typedef {{ name: string, text: string }} Field */
/** @typedef {ReadonlyMap<string, { doc: DocComment, fields: readonly Field[] }>} Engine */

/**
 * The exported functions of the engine, each with the fields of what it returns where that has an interface.
 *
 * @param {readonly Source[]} sources
 * @returns {(SharedExport & { path: string, resultFields: readonly Field[] })[]}
 */
export function functionsOf(sources) {
  const engine = sources
    .filter(({ path }) => path.startsWith(MEASURES))
    .map(({ path, text }) => ({ path, text, exports: exportsOf(text) }));
  const interfaces = new Map(
    engine.flatMap(({ path, exports }) =>
      exports.filter(({ kind }) => kind === 'interface').map(({ name, fields }) => [`${path} ${name}`, fields]),
    ),
  );
  return engine.flatMap(({ path, text, exports }) => {
    const homes = importedNames(path, text);
    return exports
      .filter(({ kind }) => kind === 'function')
      .map((one) => ({
        ...one,
        path,
        resultFields: (one.result.match(/\w+/g) ?? []).flatMap(
          (name) => interfaces.get(`${homes.get(name) ?? path} ${name}`) ?? [],
        ),
      }));
  });
}

/**
 * Where each imported name of a source lives; two folders may each have an interface of one name.
 *
 * @param {string} path
 * @param {string} text
 * @returns {ReadonlyMap<string, string>}
 */
function importedNames(path, text) {
  const found = [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']*)';/gm)];
  return new Map(
    found.flatMap(([, names = '', from = '']) =>
      names.split(',').map((name) => [name.replace('type ', '').trim(), `${posix.join(posix.dirname(path), from)}.ts`]),
    ),
  );
}

/** @param {string} path */
export function isAssembly(path) {
  return path.startsWith(ASSEMBLY);
}

/**
 * @param {SharedExport} one
 * @param {string} path
 * @param {{ documented: ReadonlySet<string>, engine: Engine }} known
 * @returns {string[]}
 */
function faults(one, path, { documented, engine }) {
  if (one.comment === null) {
    // A type read from a schema says no more than the schema does.
    return one.inferredFrom !== null && documented.has(one.inferredFrom) ? [] : ['no doc comment'];
  }
  if (one.kind !== 'function' || !path.startsWith(MEASURES)) return one.comment === '' ? ['empty doc comment'] : [];
  const doc = docCommentOf(one.comment);
  if (isAssembly(path)) return named(doc);
  return [
    ...named(doc),
    ...described(one, doc),
    ...(doc.partOf === null ? answering(doc, engine.get(one.name)?.fields ?? []) : belonging(doc.partOf, engine)),
  ];
}

/**
 * @param {DocComment} doc
 * @returns {string[]}
 */
function named(doc) {
  return doc.title === '' ? ['no first sentence'] : [];
}

/**
 * @param {SharedExport} one
 * @param {DocComment} doc
 * @returns {string[]}
 */
function described(one, doc) {
  const told = doc.parameters.map(({ name }) => name);
  // A destructured parameter has no name of its own: any name that no other parameter has is its.
  const unnamed = one.parameters.filter((name) => name === '{}').length;
  const others = told.filter((name) => !one.parameters.includes(name));
  const missing = [
    ...one.parameters.filter((name) => name !== '{}' && !told.includes(name)),
    ...Array(Math.max(0, unnamed - others.length)).fill('{}'),
  ];
  const extra = others.slice(unnamed);
  return [
    ...missing.map((name) => `no @param ${name}`),
    ...extra.map((name) => `@param ${name} is no parameter`),
    ...(doc.returns === null && !one.silent ? ['no @returns'] : []),
  ];
}

/** Words of which one at least tells in what a result is counted. */
const UNIT =
  /fraction|ratio|log returns|money|currency|price|dollar|share|contract|day|period|year|count|number|probabilit|percent|points?|score|level|statistic|unit|multiple|weight|whole|from -?\d|`[\w-]+`|null|whether|flag|class|row/i;

/**
 * @param {DocComment} doc
 * @param {readonly Field[]} fields of the result
 * @returns {string[]}
 */
function answering(doc, fields) {
  const told = [doc.returns, ...fields.map(({ text }) => text)].join(' ');
  return [
    ...(doc.returns !== null && !UNIT.test(told) ? ['no unit in @returns'] : []),
    ...(doc.question === null ? ['no question (Answers "…?") and no "Part of:"'] : []),
    ...(doc.formula === null ? ['no Method'] : []),
    ...(doc.source === null ? ['no Source'] : []),
    ...(doc.source !== null && !/D§\d/.test(doc.source) ? ['no D§ in Source'] : []),
    ...(doc.example === null ? ['no Example'] : []),
  ];
}

/**
 * @param {string} whole
 * @param {Engine} engine
 * @returns {string[]}
 */
function belonging(whole, engine) {
  const measure = engine.get(whole)?.doc;
  if (measure === undefined) return [`part of ${whole}, which the engine does not have`];
  return measure.partOf === null ? [] : [`part of ${whole}, which is itself a part`];
}
