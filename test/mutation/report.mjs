// Writes REPORT.md from Stryker's reports and the judgements of judgements.json, and fails when a survivor has none.
// A judgement is found by file, mutator and code, so that moved lines do not lose it. `--unjudged` prints the missing keys.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { FOLDERS, reportFile } from './folders.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'];
const UNDETECTED = ['Survived', 'NoCoverage'];

function excerpt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

function oneLine(code, length = 110) {
  const flat = code.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length - 2)} …` : flat;
}

/** Every mutant of a folder, with the key its judgement is filed under. */
function mutantsOf(folder) {
  const report = JSON.parse(readFileSync(reportFile(folder), 'utf8'));
  return Object.entries(report.files).flatMap(([path, file]) =>
    file.mutants.map((mutant) => {
      const name = path.replace(/^.*shared\/risk\//, '');
      const change = `${oneLine(excerpt(file.source, mutant.location))} => ${oneLine(mutant.replacement ?? '')}`;
      const { status, mutatorName, location } = mutant;
      return { status, name, line: location.start.line, mutatorName, change, key: `${name} ${mutatorName}: ${change}` };
    }),
  );
}

/** Test files of a folder in which no test ran, or which did not load: Stryker passes over both in silence. */
function silentTestFiles(folder) {
  const { testFiles } = JSON.parse(readFileSync(reportFile(folder), 'utf8'));
  const ran = Object.keys(testFiles ?? {}).map((path) => basename(path));
  const files = readdirSync(join(root, 'test/shared/risk', folder)).filter((name) => name.endsWith('.test.ts'));
  return files.filter((name) => !ran.includes(name)).map((name) => `\`${folder}/${name}\``);
}

/** Sources with code that came after the run of their folder. */
function addedSince(folder) {
  const { files } = JSON.parse(readFileSync(reportFile(folder), 'utf8'));
  const names = readdirSync(join(root, 'shared/risk', folder)).filter((name) => name.endsWith('.ts'));
  const added = names.filter((name) => {
    const path = `shared/risk/${folder}/${name}`;
    return files[path] === undefined && /function|=>/.test(codeOf(readFileSync(join(root, path), 'utf8')));
  });
  return added.map((name) => `\`${folder}/${name}\``);
}

/** Source without comments and line breaks. */
function codeOf(source) {
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return bare.replace(/\s+/g, ' ');
}

/** Sources whose code is not what it was when their folder was run. */
function changedSince(folder) {
  const { files } = JSON.parse(readFileSync(reportFile(folder), 'utf8'));
  const changed = Object.entries(files).filter(([path, { source }]) => {
    const now = join(root, path);
    return !existsSync(now) || codeOf(readFileSync(now, 'utf8')) !== codeOf(source);
  });
  return changed.map(([path]) => `\`${path.replace('shared/risk/', '')}\``);
}

function count(mutants, status) {
  return mutants.filter((mutant) => mutant.status === status).length;
}

function scoreOf(mutants) {
  const counted = mutants.filter((mutant) => COUNTED.includes(mutant.status));
  const detected = count(mutants, 'Killed') + count(mutants, 'Timeout');
  return `${((100 * detected) / counted.length).toFixed(2)} %`;
}

function row(title, mutants) {
  const counted = mutants.filter((mutant) => COUNTED.includes(mutant.status)).length;
  return `| ${[title, counted, ...COUNTED.map((status) => count(mutants, status)), scoreOf(mutants)].join(' | ')} |`;
}

function survivorLines(folder, mutants, judgements) {
  const survivors = mutants.filter((mutant) => UNDETECTED.includes(mutant.status));
  if (survivors.length === 0) return [`## ${folder}`, '', 'None.', ''];
  return [
    `## ${folder}`,
    '',
    ...survivors.map(({ name, line, mutatorName, change, key, status }) => {
      const untested = status === 'NoCoverage' ? ', no test reaches it' : '';
      return `- \`${name}:${line}\` ${mutatorName}${untested}: \`\` ${change} \`\`\n  - ${judgements[key] ?? '**not judged**'}`;
    }),
    '',
  ];
}

function versionOf(name) {
  const path = join(root, 'node_modules', name, 'package.json');
  return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
}

const folders = FOLDERS.filter((folder) => existsSync(reportFile(folder)));
const results = folders.map((folder) => ({ folder, mutants: mutantsOf(folder) }));
const all = results.flatMap(({ mutants }) => mutants);
const judgements = JSON.parse(readFileSync(join(here, 'judgements.json'), 'utf8'));
const survivorKeys = new Set(all.filter(({ status }) => UNDETECTED.includes(status)).map(({ key }) => key));
const unjudged = [...survivorKeys].filter((key) => judgements[key] === undefined);
const unused = Object.keys(judgements).filter((key) => !survivorKeys.has(key));
const missing = FOLDERS.filter((folder) => !folders.includes(folder));
const latest = new Date(Math.max(...folders.map((folder) => statSync(reportFile(folder)).mtimeMs)));
const versions = ['@stryker-mutator/core', '@stryker-mutator/vitest-runner', 'vitest', 'fast-check', 'typescript'];

const text = [
  '# Mutation testing of the figures',
  '',
  'Written by `test/mutation/report.mjs`; the judgements are in `test/mutation/judgements.json`.',
  '',
  `- Date: ${latest.toISOString().slice(0, 10)}`,
  '- Command: `npm run mutation` (one folder: `npm run mutation -- stops`)',
  `- Versions: ${versions.map(versionOf).join(', ')}, Node ${process.versions.node}`,
  "- Operators: Stryker's standard set, none left out. Tests: those beside the mutated folder, laws drawn 40 times.",
  '- The sandbox has no reference material beside it, so no comparison with an oracle took part. Files in which no test',
  `  ran: ${folders.flatMap(silentTestFiles).join(', ') || 'none'}.`,
  '- Stryker takes a mutant that stops a test file from loading for a survivor: the tests compute no figure while loading.',
  `- Sources whose code changed after their run: ${folders.flatMap(changedSince).join(', ') || 'none'}.`,
  `- Sources that came after the run of their folder: ${folders.flatMap(addedSince).join(', ') || 'none'}.`,
  '- Killed + timeout = detected; score = detected / mutants. A timeout is a mutant that never returns.',
  '',
  '| folder of shared/risk | mutants | killed | timeout | survived | no coverage | score |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...results.map(({ folder, mutants }) => row(folder, mutants)),
  row('**all**', all),
  '',
  '# Survivors',
  '',
  'Equivalent: no input can tell the mutant from the original. Accepted: a difference exists, and the reason says why no test asks for it.',
  '',
  ...results.flatMap(({ folder, mutants }) => survivorLines(folder, mutants, judgements)),
].join('\n');

if (text.includes(root)) throw new Error('a path of this machine is in the report');
writeFileSync(join(here, 'REPORT.md'), text);
if (process.argv.includes('--unjudged')) {
  const lines = all
    .filter(({ key }) => unjudged.includes(key))
    .map(({ name, line, mutatorName, change, status }) => `${name}:${line} ${status[0]} ${mutatorName}: ${change}`);
  console.log(lines.join('\n'));
}
for (const key of unused) console.log(`no longer needed: ${key}`);
for (const folder of missing) console.log(`not run: ${folder}`);
console.log(`${scoreOf(all)} of ${all.length} mutants detected, ${unjudged.length} survivors without a judgement`);
process.exitCode = unjudged.length > 0 || missing.length > 0 ? 1 : 0;
