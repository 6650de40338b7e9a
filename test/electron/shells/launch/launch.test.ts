import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const LAUNCH = resolve(import.meta.dirname, '../../../../electron/shells/launch');
const BROWSER_SHELL = 'console.log("browser shell", ...process.argv.slice(2)); process.exitCode = 7;\n';

let root = '';

/** A checkout of the launcher with small programs in place of the builder, the installer and the shells. */
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'ballast-launch-')));
  cpSync(LAUNCH, join(root, 'electron/shells/launch'), { recursive: true });
  for (const folder of ['renderer', 'shared', 'assets']) mkdirSync(join(root, folder));
  for (const file of ['electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json']) put(file, '');
  put('package.json', '{ "type": "module" }');
  put('shared/source.ts', 'export const one = 1;\n');
  put(
    'node_modules/electron-vite/bin/electron-vite.js',
    `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
     mkdirSync('out/main', { recursive: true });
     appendFileSync('builds.txt', 'built ');
     writeFileSync('out/main/browser.js', ${JSON.stringify(BROWSER_SHELL)});
     writeFileSync('out/main/cli.js', 'console.log(process.cwd(), ...process.argv.slice(2)); process.exitCode = 3;');\n`,
  );
  put('node_modules/electron-vite/package.json', '{ "type": "commonjs" }');
  installer('process.exitCode = 1;');
});

afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** What fetching the runtime does; counts how often it was tried. */
function installer(code: string): void {
  put('node_modules/electron/package.json', '{ "type": "commonjs" }');
  put('node_modules/electron/install.js', `require('node:fs').appendFileSync('fetches.txt', 'tried ');\n${code}\n`);
}

/** A runtime that does what the shell script says. */
const RUNTIME = (script: string): string =>
  `const { chmodSync, mkdirSync, writeFileSync } = require('node:fs');
   mkdirSync(__dirname + '/dist', { recursive: true });
   writeFileSync(__dirname + '/dist/electron', ${JSON.stringify(`#!/bin/sh\n${script}\n`)});
   chmodSync(__dirname + '/dist/electron', 0o755);
   writeFileSync(__dirname + '/path.txt', 'electron');`;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function launch(
  script: 'start' | 'ballast',
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, npm_lifecycle_event: _event, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, `electron/shells/launch/${script}.mjs`), ...args], {
    cwd: root,
    env: { ...inherited, ...environment },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

const read = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
const WITH_DISPLAY = { DISPLAY: ':99' };

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('says in one sentence that the runtime could not be fetched, and opens the browser shell', async () => {
    const { code, out } = await launch('start', [], WITH_DISPLAY);
    expect(out).toContain(
      'The Electron runtime could not be fetched (the download failed), so Ballast runs in your browser',
    );
    expect(out).toContain('browser shell');
    expect(code).toBe(7);
    expect(read('fetches.txt')).toBe('tried ');
  });

  it('does not try again that day', async () => {
    await launch('start', [], WITH_DISPLAY);
    const { out } = await launch('start', [], WITH_DISPLAY);
    expect(out).toContain('could not be fetched earlier today');
    expect(out).toContain('browser shell');
    expect(read('fetches.txt')).toBe('tried ');
  });

  it('tries again on another day', async () => {
    put('.electron-attempt', '2020-01-01\n');
    await launch('start', [], WITH_DISPLAY);
    expect(read('fetches.txt')).toBe('tried ');
  });

  it('opens the desktop shell once the runtime is there, and keeps its exit code', async () => {
    installer(RUNTIME('echo "desktop shell $1"; exit 0'));
    const first = await launch('start', [], WITH_DISPLAY);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain(`desktop shell ${root}`);
    expect((await launch('start', [], WITH_DISPLAY)).out).toContain('desktop shell');
    expect(read('fetches.txt')).toBe('tried ');
    expect(existsSync(join(root, '.electron-attempt'))).toBe(false);
  });

  it('opens the browser shell where the runtime cannot start', async () => {
    installer(RUNTIME('exit 127'));
    const { code, out } = await launch('start', [], WITH_DISPLAY);
    expect(out).toContain('The desktop window could not be opened (Electron ended with 127)');
    expect(out).toContain('browser shell');
    expect(code).toBe(7);
  });

  it('fetches nothing where there is no display', async () => {
    const { out } = await launch('start');
    expect(out).toContain('There is no display here, so Ballast runs in your browser instead.');
    expect(out).toContain('browser shell');
    expect(read('fetches.txt')).toBe('');
  });

  it('opens the browser shell at once when asked to', async () => {
    const { out } = await launch('start', ['--browser'], WITH_DISPLAY);
    expect(out).toContain('browser shell');
    expect(out).not.toContain('Electron');
    expect(read('fetches.txt')).toBe('');
  });

  it('refuses an option it does not know, and builds nothing for it', async () => {
    const { code, err } = await launch('start', ['--bowser']);
    expect(code).toBe(1);
    expect(err).toContain('--bowser');
    expect(read('builds.txt')).toBe('');
  });

  it('hands a signal on and reports it as a shell does', async () => {
    put(
      'node_modules/electron-vite/bin/electron-vite.js',
      `require('node:fs').mkdirSync('out/main', { recursive: true });
       require('node:fs').writeFileSync('out/main/browser.js', 'process.on("SIGTERM", () => process.exit(42)); process.kill(process.ppid, "SIGTERM"); setTimeout(() => {}, 20_000);');`,
    );
    expect((await launch('start')).code).toBe(42);
  });
});

describe('the build before a start', () => {
  it('happens once, and again when the content of a source changed', async () => {
    await launch('start', ['--browser']);
    await launch('start', ['--browser']);
    put('shared/source.ts', 'export const one = 1;\n');
    await launch('start', ['--browser']);
    expect(read('builds.txt')).toBe('built ');
    put('shared/source.ts', 'export const one = 2;\n');
    await launch('start', ['--browser']);
    expect(read('builds.txt')).toBe('built built ');
  });

  it('happens once for two starts at the same time', async () => {
    await Promise.all([launch('start', ['--browser']), launch('ballast'), launch('ballast')]);
    expect(read('builds.txt')).toBe('built ');
  });

  it('does not wait for a start that died while it was building', async () => {
    put('out/building.pid', '4194304');
    expect((await launch('start', ['--browser'])).out).toContain('browser shell');
  });

  it('says how to install where nothing is installed', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    const { code, err } = await launch('start', ['--browser']);
    expect(code).toBe(1);
    expect(err).toBe('Ballast is not installed yet: run "npm ci" in its folder first.\n');
  });

  it('shows what the builder said when it failed, and is tried again next time', async () => {
    const builder = read('node_modules/electron-vite/bin/electron-vite.js');
    put('node_modules/electron-vite/bin/electron-vite.js', 'console.error("line 3: no"); process.exitCode = 1;');
    const { code, err } = await launch('start', ['--browser']);
    expect(code).toBe(1);
    expect(err).toContain('line 3: no');
    put('node_modules/electron-vite/bin/electron-vite.js', builder);
    expect((await launch('start', ['--browser'])).out).toContain('browser shell');
  });
});

describe('npm run ballast', () => {
  it('keeps standard output and the exit code for the command', async () => {
    const { code, out, err } = await launch('ballast', ['inspect', 'a b.csv', '--json']);
    expect(out).toBe(`${root} inspect a b.csv --json\n`);
    expect(err).toContain('Building');
    expect(code).toBe(3);
  });

  it('runs where the user stands, not where npm runs it', async () => {
    const { out } = await launch('ballast', [], { npm_lifecycle_event: 'ballast', INIT_CWD: tmpdir() });
    expect(out).toBe(`${tmpdir()}\n`);
  });
});
