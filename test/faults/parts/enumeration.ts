import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runProgram } from '../childProcess';
import { DiskModel, type DiskState } from '../enumeration/diskModel';
import { layOut } from '../enumeration/layOut';
import { type TraceEvent, traceEvents } from '../enumeration/traceEvents';
import { type Check, type FaultKit, type FaultPart, folderIn } from '../faultKit';
import { FaultControl } from '../library/faultControl';
import { noteFinding } from '../noteFinding';
import { BALLAST } from '../subject/chainSubject';
import { newStore } from '../subject/newStore';
import { editIn } from '../subject/numberedEdit';

/** Edits before the one that is traced. */
const EDITS_BEFORE = 3;
const NAME = 'Mine.ballast';
/** Without syncs the states are too many to be opened, and too bad to be counted. */
const MOST_FAULTS = 20;

/** F5: every state a power cut may leave, worked out from the calls of a real save, and opened. */
export const ENUMERATION: FaultPart = {
  id: 'F5',
  title: 'every state a power cut may leave',
  lane: 2,
  run: async (kit) => (kit.library === null ? [] : [await checkOf(kit)]),
};

async function checkOf(kit: FaultKit): Promise<Check> {
  const folder = folderIn(kit.memory, 'traced');
  await withAPast(kit, folder);
  const model = new DiskModel(folder);
  const { events, acknowledgedAfter } = await traced(kit, folder);
  const trial = join(kit.memory, 'state');
  const faults: string[] = [];
  const seen = { before: new Set<string>(), after: new Set<string>() };
  for (let done = 0; done <= events.length; done += 1) {
    const acknowledged = done >= acknowledgedAfter;
    for (const state of model.states(acknowledged ? seen.after : seen.before)) {
      if (faults.length >= MOST_FAULTS) break;
      const broken = await brokenBy(state, { folder, trial, acknowledged });
      if (broken !== null) faults.push(`after ${done} of ${events.length} calls: ${broken}`);
    }
    const next = events[done];
    if (next !== undefined) model.apply(next);
  }
  const states = seen.before.size + seen.after.size;
  if (faults.length > 0)
    noteFinding(`F5: ${faults.length} of ${states} states`, [...faults, events.map(lineOf).join('\n')]);
  return {
    name: 'no state a power cut may leave during a save loses an acknowledged edit',
    passed: faults.length === 0 && Number.isFinite(acknowledgedAfter),
    figures: [`${states} states of ${events.length} calls, ${faults.length} bad`, ...faults.slice(0, 3)].join('; '),
  };
}

async function withAPast(kit: FaultKit, folder: string): Promise<void> {
  await BALLAST.create(join(folder, NAME));
  const run = await runProgram(kit.program('writer'), [join(folder, NAME), '1', String(EDITS_BEFORE)]);
  if (run.code !== 0) throw new Error(`the portfolio has no past: ${run.output}${run.errors}`);
}

async function traced(kit: FaultKit, folder: string): Promise<ReturnType<typeof traceEvents>> {
  const control = new FaultControl(join(kit.memory, 'control'));
  const trace = join(kit.memory, 'trace');
  control.create();
  const environment = kit.library?.environment({ folder, control, trace }) ?? {};
  const parameters = [join(folder, NAME), trace, String(EDITS_BEFORE + 1)];
  const run = await runProgram(kit.program('tracedCommit'), parameters, { environment });
  if (run.code !== 0) throw new Error(`the traced save failed: ${run.errors}`);
  return traceEvents(trace);
}

interface Opening {
  readonly folder: string;
  readonly trial: string;
  /** Whether the save was said to be on the disk before the power went. */
  readonly acknowledged: boolean;
}

/** Opens a state as the next start would; answers what is wrong with what it finds, or null. */
async function brokenBy(state: DiskState, { folder, trial, acknowledged }: Opening): Promise<string | null> {
  mkdirSync(trial);
  layOut(state, folder, trial);
  const store = newStore();
  const opened = await store.open(join(trial, NAME));
  await store.close();
  rmSync(trial, { recursive: true });
  if (!opened.ok) return `the file does not open (${opened.problem.code})`;
  if (opened.value.opened.recovery !== null) return 'the file was torn and had to be recovered';
  const found = editIn(opened.value.document)?.edit;
  const allowed = acknowledged ? [EDITS_BEFORE + 1] : [EDITS_BEFORE, EDITS_BEFORE + 1];
  return found !== undefined && allowed.includes(found)
    ? null
    : `edit ${found ?? 'unknown'} instead of ${allowed.join(' or ')}`;
}

function lineOf({ call, path, second, bytes }: TraceEvent): string {
  return `${call} ${basename(path)} ${basename(second)} ${bytes.length}`;
}
