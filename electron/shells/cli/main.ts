import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Problem } from '../../../shared/result/problem';
import type { Result } from '../../../shared/result/result';
import { exportBundleCommand, openBundleCommand } from '../../service/bundleCommand';
import { createCommandLine } from '../../service/commandLine';
import { safetyFolderCommand } from '../../service/safetyFolderCommand';
import { marketFolderOf } from '../../service/service';
import { userFolders } from '../page/userFolders';
import { askPassphrase } from './askPassphrase';
import {
  bundleExportText,
  bundleOpenText,
  importText,
  inspectText,
  measureText,
  pricesText,
  reportText,
  safetyFolderText,
} from './plainText';
import { EXIT, USAGE } from './usage';

/** The command line: `ballast inspect|import|prices|measure|report|bundle|safety-folder`. Reads arguments, prints, sets the exit code. */

const sentence = (problem: Problem): string => problemSentence(problem, { locale: 'en-US', currency: 'USD' });
const built = import.meta.dirname;
const marketFolder = marketFolderOf(userFolders().app);
const importWorker = join(built, 'importWorker.js');
const bundleOptions = { marketFolder, importWorker, now: Date.now };
const ballast = createCommandLine({
  appFolder: userFolders().app,
  passphrase: (fileName) =>
    askPassphrase(fileName, {
      file: process.env['BALLAST_PASSPHRASE_FILE'],
      input: process.stdin,
      output: process.stderr,
      // As the terminal itself would have done it.
      onGivenUp: () => process.kill(process.pid, 'SIGINT'),
    }),
  marketFolder,
  workers: { engine: join(built, 'engineWorker.js'), imports: importWorker },
  now: Date.now,
  sentence,
});

/** How many words may follow the first path. */
const MOST_OTHERS: Readonly<Record<string, number>> = { bundle: 2, import: 49 };

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const parsed = argumentsOf(words);
  if (parsed === null) return usage();
  const { command, path, options } = parsed;
  switch (command) {
    case 'inspect': {
      const result = await ballast.inspect(path, options.template ?? null);
      if (!result.ok) return refuse(result.problem);
      if ('refused' in result.value) return refuseText(result.value.refused.message);
      print(options.json ? result.value : inspectText(result.value));
      return 'questions' in result.value ? EXIT.question : EXIT.done;
    }
    case 'import': {
      if (options.into === undefined) return usage();
      const result = await ballast.importInto([path, ...parsed.others], {
        portfolioPath: options.into,
        templatePath: options.template ?? null,
        account: options.account ?? null,
        wholeHistory: options['whole-history'],
      });
      if (!result.ok) return refuse(result.problem);
      print(options.json ? result.value : importText(result.value));
      return 'questions' in result.value ? EXIT.question : EXIT.done;
    }
    case 'prices': {
      const result = await ballast.prices(path);
      if (!result.ok) return refuse(result.problem);
      for (const file of result.value)
        if (file.problem !== null) process.stderr.write(`${file.file}: ${sentence(file.problem)}\n`);
        else if (file.questions.length > 0)
          process.stderr.write(
            `${file.file}: ${sentence({ code: 'file-needs-answers', questions: file.questions.length })}\n`,
          );
      const series = result.value.flatMap((file) => file.series);
      const questions = result.value.flatMap((file) => file.questions);
      if (series.length === 0 && questions.length > 0) {
        print(options.json ? { questions } : pricesText(result.value));
        return EXIT.question;
      }
      if (series.length > 0) print(options.json ? series : pricesText(result.value));
      return result.value.every(({ problem }) => problem !== null) ? EXIT.refused : EXIT.done;
    }
    case 'measure': {
      const confidence = Number(options.confidence ?? '0.95');
      if (!(confidence > 0 && confidence < 1)) return usage();
      return show(
        await ballast.measure(options.prices ?? '', options.benchmark ?? null, confidence),
        options.json,
        measureText,
      );
    }
    case 'report':
      return show(await ballast.report(path), options.json, reportText);
    case 'bundle':
      return bundle(path, parsed.others, options);
    case 'safety-folder': {
      if (options.none && path !== '') return usage();
      const request = options.none ? 'none' : path === '' ? 'show' : { path };
      return show(await safetyFolderCommand(userFolders().app, request), options.json, safetyFolderText);
    }
    default:
      return usage();
  }
}

/** `bundle export <portfolio> <bundle>` and `bundle open <bundle> --into <portfolio>`. */
async function bundle(action: string, [first, second]: readonly string[], options: Options): Promise<number> {
  const { into, json } = options;
  if (action === 'export' && first !== undefined && second !== undefined)
    return show(await exportBundleCommand(first, second, bundleOptions), json, bundleExportText);
  if (action === 'open' && first !== undefined && second === undefined && into !== undefined)
    return show(await openBundleCommand(first, into, bundleOptions), json, bundleOpenText);
  return usage();
}

interface Options {
  readonly json: boolean;
  readonly none: boolean;
  readonly 'whole-history': boolean;
  readonly into?: string | undefined;
  readonly template?: string | undefined;
  readonly account?: string | undefined;
  readonly prices?: string | undefined;
  readonly benchmark?: string | undefined;
  readonly confidence?: string | undefined;
}

/** The words of a command. */
interface Words {
  readonly command: string;
  readonly path: string;
  /** Words after the path: more files of an import, or what a bundle command names. */
  readonly others: readonly string[];
  readonly options: Options;
}

/** Command, its file and its options; null when the words make no command. */
function argumentsOf(words: readonly string[]): Words | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        none: { type: 'boolean', default: false },
        'whole-history': { type: 'boolean', default: false },
        into: { type: 'string' },
        template: { type: 'string' },
        account: { type: 'string' },
        prices: { type: 'string' },
        benchmark: { type: 'string' },
        confidence: { type: 'string' },
      },
    });
    const [command, path, ...others] = positionals;
    if (command === undefined || others.length > (MOST_OTHERS[command] ?? 0)) return null;
    const needsPath = command !== 'measure';
    if (command !== 'safety-folder' && needsPath !== (path !== undefined)) return null;
    if (command === 'measure' && values.prices === undefined) return null;
    return { command, path: path ?? '', others, options: values };
  } catch {
    // parseArgs throws for words it does not know: the usage text answers that.
    return null;
  }
}

function show<T extends object>(result: Result<T>, json: boolean, text: (value: T) => string): number {
  if (!result.ok) return refuse(result.problem);
  print(json ? result.value : text(result.value));
  return EXIT.done;
}

function print(value: object | string): void {
  process.stdout.write(typeof value === 'string' ? `${value}\n` : `${JSON.stringify(value, null, 2)}\n`);
}

function refuse(problem: Problem): number {
  return refuseText(sentence(problem));
}

function refuseText(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT.refused;
}

function usage(): number {
  process.stderr.write(USAGE);
  return EXIT.usage;
}
