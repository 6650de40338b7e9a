import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askPassphrase, type PassphraseSources } from '../../../electron/shells/cli/askPassphrase';
import { expectProblem, obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();

/** A terminal that a test types into. */
class Terminal extends EventEmitter {
  raw: boolean[] = [];
  shown = '';
  givenUp = 0;

  constructor(readonly isTTY = true) {
    super();
  }
  setRawMode(raw: boolean): this {
    this.raw.push(raw);
    return this;
  }
  resume(): this {
    return this;
  }
  pause(): this {
    return this;
  }
  sources(file?: string): PassphraseSources {
    const output = {
      write: (text: string) => {
        this.shown += text;
        return true;
      },
    };
    const onGivenUp = (): void => {
      this.givenUp += 1;
    };
    // Only what the question asks of a terminal is played.
    return { file, input: this as unknown as PassphraseSources['input'], output: output as never, onGivenUp };
  }
  async ask(...chunks: readonly string[]): Promise<string | null> {
    const answer = askPassphrase('Mine.ballast', this.sources());
    for (const chunk of chunks) this.emit('data', Buffer.from(chunk));
    return obtained(await answer);
  }
}

describe('asking for a passphrase', () => {
  it('takes what is typed up to Enter and shows none of it', async () => {
    const terminal = new Terminal();
    expect(await terminal.ask('corr', 'ect horse', '\r')).toBe('correct horse');
    expect(terminal.shown).toBe('Passphrase of Mine.ballast: \n');
    expect(terminal.raw).toEqual([true, false]);
    expect(terminal.listenerCount('data')).toBe(0);
  });

  it('lets what was mistyped be taken back, a whole character at a time', async () => {
    expect(await new Terminal().ask('caf😀\u007fe\be\n')).toBe('cafe');
    expect(await new Terminal().ask('\u007f\u007fa\r')).toBe('a');
  });

  it('is given up by Ctrl+C and Ctrl+D', async () => {
    const terminal = new Terminal();
    expect(await terminal.ask('abc\u0003')).toBeNull();
    expect(terminal.givenUp).toBe(1);
    expect(await new Terminal().ask('\u0004')).toBeNull();
  });

  it('does not ask where nobody can answer', async () => {
    const silent = new Terminal(false);
    expect(await silent.ask()).toBeNull();
    expect(silent.shown).toBe('');
  });

  it.each(['from a file\n', 'from a file', 'from a file\r\nand more', '\uFEFFfrom a file\n\n'])(
    'takes the first line of a file and asks nobody: %j',
    async (text) => {
      const file = join(newFolder(), 'secret.txt');
      writeFileSync(file, text);
      const terminal = new Terminal();
      expect(obtained(await askPassphrase('Mine.ballast', terminal.sources(file)))).toBe('from a file');
      expect(terminal.shown).toBe('');
    },
  );

  it('says when that file cannot be read', async () => {
    const missing = new Terminal().sources(join(newFolder(), 'missing.txt'));
    expectProblem(await askPassphrase('Mine.ballast', missing), { code: 'file-unreadable', systemCode: 'ENOENT' });
  });
});
