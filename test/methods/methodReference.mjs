// @ts-check
import { functionsOf, isAssembly } from './audit.mjs';
import { docCommentOf } from './docComment.mjs';

/** @typedef {import('./docComment.mjs').DocComment} DocComment */
/** @typedef {{ id: string, path: string, folder: string, doc: DocComment, fields: readonly import('./audit.mjs').Field[] }} Entry */

/** What the screens call the folders of the engine. */
const TITLES = new Map([
  ['backtest', 'Backtests of value at risk'],
  ['bars', 'Checks of price bars'],
  ['dependence', 'Correlation and beta'],
  ['drawdown', 'Drawdown'],
  ['exposure', 'Exposure and concentration'],
  ['fundamentals', 'Business risk'],
  ['hedge', 'Hedging'],
  ['index', 'Index construction'],
  ['liquidity', 'Liquidity'],
  ['margin', 'Margin and futures'],
  ['panel', 'Many holdings at once'],
  ['ratios', 'Performance ratios'],
  ['reconstitution', 'Reconstitution'],
  ['regime', 'Market regime'],
  ['report', 'Report assembly'],
  ['scenario', 'Scenarios'],
  ['sectors', 'Sectors'],
  ['series', 'Returns and calendars'],
  ['sizing', 'Position size'],
  ['stops', 'Stops and gaps'],
  ['style', 'Style'],
  ['tax', 'Tax'],
  ['var', 'Value at risk and expected shortfall'],
  ['volatility', 'Volatility'],
]);

const OPENING = `# Method reference

Every function of the engine (\`shared/risk\`), from its own doc comment. Written by \`npm run docs\`; not edited by hand.

The name of a function is its id: the *explain* panel shows it under the source of a figure, the JSON report holds it in
\`methods\`, \`ballast measure\` prints it. Unless an entry says otherwise: amounts are decimal fractions, a loss and a
drawdown are positive, figures are per period, sample statistics divide by n − 1, quantiles are of type 7. \`D§\` numbers
are sections of the project's domain reference, whose acceptance rows the tests show.
`;

/**
 * The method reference as Markdown: contents, then one entry per function, by folder and id. The same sources give the
 * same bytes.
 *
 * @param {readonly import('./audit.mjs').Source[]} sources
 * @returns {string}
 */
export function methodReference(sources) {
  const entries = entriesOf(sources);
  const folders = [...new Set(entries.map(({ folder }) => folder))]
    .map((folder) => ({ folder, title: titleOf(folder) }))
    .sort((left, right) => rank(left.folder) - rank(right.folder) || (left.title < right.title ? -1 : 1));
  const parts = folders.map(({ folder, title }) => {
    const members = entries.filter((entry) => entry.folder === folder);
    const measures = links(members.filter(({ doc }) => doc.partOf === null));
    const pieces = links(members.filter(({ doc }) => doc.partOf !== null));
    const contents = [measures, pieces === '' ? '' : `pieces: ${pieces}`].filter((some) => some !== '').join('; ');
    return { title, contents, text: members.map(entryText).join('\n') };
  });
  return [
    OPENING,
    '## Contents\n',
    ...parts.map(({ title, contents }) => `- **${title}**: ${contents}`),
    ...parts.map(({ title, text }) => `\n## ${title}\n\n${text}`),
  ].join('\n');
}

/**
 * The ids of the reference.
 *
 * @param {readonly import('./audit.mjs').Source[]} sources
 * @returns {Entry[]}
 */
export function entriesOf(sources) {
  return functionsOf(sources)
    .map(({ name, path, comment, resultFields }) => ({
      id: name,
      path,
      folder: path.split('/')[2] ?? '',
      doc: docCommentOf(comment ?? ''),
      fields: resultFields,
    }))
    .sort((left, right) => (`${left.id} ${left.path}` < `${right.id} ${right.path}` ? -1 : 1));
}

/** @param {readonly Entry[]} entries */
function links(entries) {
  return entries.map(({ id }) => `[${id}](#${id})`).join(' · ');
}

/** @param {string} folder */
function titleOf(folder) {
  const title = TITLES.get(folder);
  if (title === undefined)
    throw new Error(`shared/risk/${folder} has no title: name it in test/methods/methodReference.mjs`);
  return title;
}

/** What assembles the report comes after the measures. @param {string} folder */
function rank(folder) {
  return isAssembly(`shared/risk/${folder}/`) ? 1 : 0;
}

/** @param {Entry} entry */
function entryText({ id, path, doc, fields }) {
  const { title, definition, question, parameters, partOf } = doc;
  return [
    `<a id="${id}"></a>\n\n### ${id}\n`,
    `**${prose(title)}**${definition === '' ? '.' : `: ${prose(definition)}`}\n`,
    ...line('Question', question === null ? null : question.charAt(0).toUpperCase() + question.slice(1)),
    ...(partOf === null ? [] : [`- Part of: [${partOf}](#${partOf})`]),
    ...line('Formula', doc.formula),
    ...line('Unit and sign', doc.returns),
    ...list('Fields', fields),
    ...list('Inputs', parameters),
    ...line('Example', doc.example),
    ...line('Problems', doc.problems),
    ...line('Notes', doc.notes),
    ...line('Notes and problems', doc.notesAndProblems),
    ...line('Source', doc.source),
    `- Code: [${path}](${path})\n`,
  ].join('\n');
}

/**
 * @param {string} label
 * @param {string | null} text
 */
function line(label, text) {
  return text === null || text === '' ? [] : [`- ${label}: ${prose(text)}`];
}

/**
 * @param {string} label
 * @param {readonly import('./audit.mjs').Field[]} members
 */
function list(label, members) {
  if (members.length === 0) return [];
  return [`- ${label}:`, ...members.map(({ name, text }) => `  - \`${name}\`${text === '' ? '' : `: ${prose(text)}`}`)];
}

/** Signs that would be markup, outside code. @param {string} text */
function prose(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') ? part : part.replace(/(?<!\*)\*(?!\*)|_|\](?=\()/g, '\\$&').replaceAll('<', '&lt;'),
    )
    .join('');
}
