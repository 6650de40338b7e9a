import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { FaultControl } from './faultControl';

/** The compiled library; `environment` puts it into a child process. */
export interface FaultLibrary {
  /** Watches one folder under the control of a block that the caller makes. */
  environment(watch: Watch): NodeJS.ProcessEnv;
}

export interface Watch {
  /** Absolute, without links in it. */
  readonly folder: string;
  readonly control: FaultControl;
  /** Where every counted call is written down. */
  readonly trace?: string;
}

/** Compiles the library; null, with a word on the console, where that cannot be. */
export function compiledLibrary(root: string, folder: string): FaultLibrary | null {
  const missing = missingFor(root, folder);
  if (missing !== null) {
    console.log(`not run: ${missing} (kill, errno and enumeration campaigns of the fault kit)`);
    return null;
  }
  const file = libraryFile(folder);
  return {
    environment: ({ folder: watched, control, trace }) => ({
      ...process.env,
      LD_PRELOAD: file,
      FAULTS_FOLDER: watched,
      FAULTS_CONTROL: control.path,
      ...(trace === undefined ? {} : { FAULTS_TRACE: trace }),
      // Every change has to pass through the C library, one after the other.
      UV_USE_IO_URING: '0',
      UV_THREADPOOL_SIZE: '1',
    }),
  };
}

function libraryFile(folder: string): string {
  return join(folder, 'faults.so');
}

function missingFor(root: string, folder: string): string | null {
  if (process.platform !== 'linux') return 'a Linux runtime is not present';
  const source = join(root, 'test/faults/library/faults.c');
  const flags = ['-O1', '-Wall', '-Werror', '-shared', '-fPIC'];
  const made = spawnSync('cc', [...flags, '-o', libraryFile(folder), source, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  });
  if (made.error !== undefined) return 'a C compiler runtime is not present';
  if (made.status !== 0) throw new Error(`the fault library does not compile: ${made.stderr}`);
  return null;
}
