import { readFileSync } from 'node:fs';

/** One change a process made, as the fault library wrote it down. */
export interface TraceEvent {
  readonly call: string;
  /** Position of a write, length of a truncation. */
  readonly offset: number;
  readonly path: string;
  /** The new name of a rename or a link. */
  readonly second: string;
  readonly bytes: Buffer;
}

/** The changes of a trace in their order, those that failed left out, and how many came before the save was acknowledged. */
export function traceEvents(file: string): {
  readonly events: readonly TraceEvent[];
  readonly acknowledgedAfter: number;
} {
  const events: TraceEvent[] = [];
  let acknowledgedAfter = Number.POSITIVE_INFINITY;
  for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1)) {
    if (line === 'acknowledged') {
      acknowledgedAfter = events.length;
      continue;
    }
    const [call = '', result = '', offset = '', path = '', second = '', bytes = ''] = line.split(' ');
    if (Number(result) < 0) continue;
    events.push({ call, offset: Number(offset), path: textOf(path), second: textOf(second), bytes: bytesOf(bytes) });
  }
  return { events, acknowledgedAfter };
}

function bytesOf(hexadecimal: string): Buffer {
  return hexadecimal === '-' ? Buffer.alloc(0) : Buffer.from(hexadecimal, 'hex');
}

function textOf(hexadecimal: string): string {
  return bytesOf(hexadecimal).toString('utf8');
}
