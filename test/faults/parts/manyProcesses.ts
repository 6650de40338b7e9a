import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ending, eventsOf, startProgram } from '../childProcess';
import { type Check, type FaultKit, type FaultPart, folderIn, trialsOf } from '../faultKit';
import { noteFinding } from '../noteFinding';
import { BALLAST } from '../subject/chainSubject';
import { newStore } from '../subject/newStore';

const FIRST_QUANTITY = 100;
const CROWDS = [2, 5];
const CONTROL_STEPS = 10_000;

interface CrowdTotals {
  readonly acknowledged: number;
  readonly conflicts: number;
  readonly unreadable: number;
  /** Processes that did not come to their end, in their own words. */
  readonly ended: readonly string[];
}

/** F7: several processes add to one number in one file. */
export const MANY_PROCESSES: FaultPart = {
  id: 'F7',
  title: 'several processes on one file',
  lane: 2,
  run: async (kit) => {
    const checks: Check[] = [];
    for (const processes of CROWDS) checks.push(await lossless(kit, processes));
    return [...checks, await control(kit)];
  },
};

async function lossless(kit: FaultKit, processes: number): Promise<Check> {
  const path = join(folderIn(kit.memory, `crowd-of-${processes}`), 'Mine.ballast');
  await BALLAST.create(path);
  const steps = trialsOf(kit, { quick: 200, full: 10_000 });
  const { acknowledged, conflicts, unreadable, ended } = await crowd(kit, { path, processes, steps, kind: 'ballast' });
  const lost = FIRST_QUANTITY + acknowledged - (await quantityIn(path));
  const figures = `${acknowledged} steps, ${lost} lost, ${unreadable} unreadable, ${conflicts} conflicts noticed`;
  if (lost !== 0 || unreadable > 0 || ended.length > 0) noteFinding(`F7, ${processes} processes: ${figures}`, ended);
  return {
    name: `${processes} processes lose no step`,
    passed: lost === 0 && unreadable === 0 && ended.length === 0 && acknowledged >= steps,
    figures: [figures, ...ended].join('; '),
  };
}

async function control(kit: FaultKit): Promise<Check> {
  const path = join(folderIn(kit.folder, 'stock'), 'stock.json');
  writeFileSync(path, JSON.stringify({ quantity: 0 }));
  const totals = await crowd(kit, { path, processes: 5, steps: CONTROL_STEPS, kind: 'lowdb' });
  const { acknowledged, unreadable } = totals;
  const lost = acknowledged - Number(/\d+/.exec(readFileSync(path, 'utf8'))?.[0] ?? 0);
  return {
    name: 'the same campaign sees lowdb lose steps',
    passed: lost > 0 || unreadable > 0,
    figures: `${acknowledged} steps, ${lost} lost, ${unreadable} times unreadable or not to be written`,
  };
}

interface CrowdPlan {
  readonly path: string;
  readonly processes: number;
  /** Of all processes together. */
  readonly steps: number;
  readonly kind: 'ballast' | 'lowdb';
}

async function crowd(kit: FaultKit, { path, processes, steps, kind }: CrowdPlan): Promise<CrowdTotals> {
  const each = Math.ceil(steps / processes);
  const begin = join(kit.memory, `begin-${kind}-${processes}`);
  const children = Array.from({ length: processes }, () =>
    startProgram(kit.program('incrementer'), [path, String(each), kind, begin]),
  );
  const ends = children.map(ending);
  await Promise.all(children.map((child) => new Promise((ready) => child.stdout?.once('data', ready))));
  writeFileSync(begin, '');
  const runs = await Promise.all(ends);
  const events = runs.flatMap(({ output }) => eventsOf(output).slice(1));
  const sum = (field: string): number => events.reduce((total, event) => total + Number(event[field]), 0);
  return {
    acknowledged: sum('acknowledged'),
    conflicts: sum('conflicts'),
    unreadable: sum('unreadable'),
    ended: runs.flatMap(({ code, errors }) => (code === 0 ? [] : [errors.slice(0, 600)])),
  };
}

async function quantityIn(path: string): Promise<number> {
  const store = newStore();
  const opened = await store.open(path);
  if (!opened.ok) throw new Error(`the file does not open at the end: ${opened.problem.code}`);
  await store.close();
  return Number(opened.value.document.holdings[0]?.quantity);
}
