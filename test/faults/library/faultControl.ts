import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';

/** What the library does at call N; the values of `enum mode` in faults.c. */
export const FAULT_MODES = {
  'kill-before': 1,
  'kill-after': 2,
  'kill-middle': 3,
  'error-once': 4,
  'error-always': 5,
  'short-write': 6,
  'disk-full': 7,
} as const;

export type FaultMode = keyof typeof FAULT_MODES;

/** One fault: at which counted call it strikes and how. */
export interface Fault {
  /** Counted from 1. */
  readonly at: number;
  readonly mode: FaultMode;
  /** The system's number of the error that is answered. */
  readonly error?: number;
}

/** Six numbers of `struct control`. */
const BYTES = 24;
const COUNT_AT = 16;
const FIRED_AT = 20;

/** The block of memory shared with the fault library in another process, or in this one. */
export class FaultControl {
  constructor(readonly path: string) {}

  /** Makes the block: nothing is counted yet. */
  create(): void {
    writeFileSync(this.path, Buffer.alloc(BYTES));
  }

  /** Counts from now on, and strikes as told; without a fault it only counts. */
  arm(fault: Fault | null): void {
    const mode = fault === null ? 0 : FAULT_MODES[fault.mode];
    this.#write([1, fault?.at ?? 0, mode, fault?.error ?? 0, 0, 0]);
  }

  disarm(): void {
    const file = openSync(this.path, 'r+');
    writeSync(file, Buffer.alloc(4), 0, 4, 0);
    closeSync(file);
  }

  /** Calls counted since `arm`. */
  get count(): number {
    return this.#read(COUNT_AT);
  }

  /** Whether call N came. */
  get fired(): boolean {
    return this.#read(FIRED_AT) !== 0;
  }

  #write(fields: readonly number[]): void {
    const bytes = Buffer.alloc(BYTES);
    fields.forEach((field, index) => {
      bytes.writeUInt32LE(field, index * 4);
    });
    // In place: the library has mapped this very file.
    const file = openSync(this.path, 'r+');
    writeSync(file, bytes, 0, BYTES, 0);
    closeSync(file);
  }

  #read(at: number): number {
    const bytes = Buffer.alloc(4);
    const file = openSync(this.path, 'r');
    readSync(file, bytes, 0, 4, at);
    closeSync(file);
    return bytes.readUInt32LE(0);
  }
}
