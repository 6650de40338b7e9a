import { mkdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FaultControl } from '../library/faultControl';
import type { ErrnoCase } from '../parts/errnoCases';
import { errnoFlow, type Flow } from '../subject/errnoFlow';

/**
 * Runs cases of failing calls, each in a folder of its own, and says how each came out. A process that does not live to say
 * so has failed at the case it last began.
 *
 * Arguments: folder, control block, then `count` and a flow, or `from`, a file of cases and the first to run.
 */
const [folder = '', controlPath = '', task = '', subject = '', first = ''] = process.argv.slice(2);
const control = new FaultControl(controlPath);

function say(event: Record<string, unknown>): void {
  writeSync(1, `${JSON.stringify(event)}\n`);
}

async function inNewFolder<T>(name: string, use: (place: string) => Promise<T>): Promise<T> {
  const place = join(folder, name);
  mkdirSync(place);
  const outcome = await use(place);
  rmSync(place, { recursive: true, force: true });
  return outcome;
}

async function callsOf(flow: Flow): Promise<number> {
  let calls = 0;
  await inNewFolder('count', (place) =>
    errnoFlow(flow, place, control, async (work) => {
      control.arm(null);
      const outcome = await work();
      calls = control.count;
      control.disarm();
      return outcome;
    }),
  );
  return calls;
}

async function runCase({ flow, fault }: ErrnoCase, index: number): Promise<void> {
  say({ event: 'begun', index });
  let reached = false;
  const broken = await inNewFolder(String(index), (place) =>
    errnoFlow(flow, place, control, async (work) => {
      control.arm(fault);
      const outcome = await work();
      reached = control.fired;
      control.disarm();
      return outcome;
    }),
  );
  say({ event: 'case', index, reached, broken });
}

if (task === 'count') {
  say({ event: 'calls', calls: await callsOf(subject as Flow) });
} else {
  const cases = JSON.parse(readFileSync(subject, 'utf8')) as readonly ErrnoCase[];
  for (let index = Number(first); index < cases.length; index += 1) {
    const one = cases[index];
    if (one !== undefined) await runCase(one, index);
  }
}
