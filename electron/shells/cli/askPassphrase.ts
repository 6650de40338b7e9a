import { readFile } from 'node:fs/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import { fail, ok, type Result } from '../../../shared/result/result';

/** Where a passphrase may come from. */
export interface PassphraseSources {
  /** Value of BALLAST_PASSPHRASE_FILE: the file whose first line is the passphrase. */
  readonly file: string | undefined;
  readonly input: Pick<ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>;
  readonly output: Pick<WriteStream, 'write'>;
  /** The user has given up with Ctrl+C. */
  readonly onGivenUp: () => void;
}

const [ENTER, LINE_FEED, END, GIVE_UP, BACKSPACE, DELETE] = ['\r', '\n', '\u0004', '\u0003', '\b', '\u007f'];
const ENDINGS: ReadonlySet<string> = new Set([ENTER, LINE_FEED, END, GIVE_UP]);

/**
 * The passphrase of a portfolio: the first line of a file, else typed at the terminal without being shown. Never an
 * argument or a variable's own value: other users of the computer can see those. Null where there is neither.
 * Problem: `file-unreadable`.
 */
export async function askPassphrase(fileName: string, sources: PassphraseSources): Promise<Result<string | null>> {
  const { file, input, output } = sources;
  if (file !== undefined && file !== '') return firstLineOf(file);
  if (!input.isTTY) return ok(null);
  output.write(`Passphrase of ${fileName}: `);
  input.setRawMode(true);
  input.resume();
  try {
    return ok(await typedLine(sources));
  } finally {
    input.setRawMode(false);
    input.pause();
    output.write('\n');
  }
}

function typedLine({ input, onGivenUp }: PassphraseSources): Promise<string | null> {
  return new Promise((resolve) => {
    const typed: string[] = [];
    const onData = (chunk: Buffer): void => {
      const ending = takeIn(chunk.toString('utf8'), typed);
      if (ending === null) return;
      input.off('data', onData);
      if (ending === GIVE_UP) onGivenUp();
      resolve(ending === ENTER || ending === LINE_FEED ? typed.join('') : null);
    };
    input.on('data', onData);
  });
}

/** Adds what was typed; answers the key that ended it, or null where it goes on. */
function takeIn(text: string, typed: string[]): string | null {
  for (const character of text) {
    if (ENDINGS.has(character)) return character;
    if (character === BACKSPACE || character === DELETE) typed.pop();
    else typed.push(character);
  }
  return null;
}

async function firstLineOf(path: string): Promise<Result<string>> {
  try {
    const text = await readFile(path, 'utf8');
    return ok(text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '');
  } catch (error) {
    return fail({ code: 'file-unreadable', systemCode: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
