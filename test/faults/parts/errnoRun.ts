import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsOf, runProgram } from '../childProcess';
import { type Check, type FaultKit, type FaultPart, folderIn } from '../faultKit';
import { FaultControl } from '../library/faultControl';
import { noteFinding } from '../noteFinding';
import { FLOWS, type Flow } from '../subject/errnoFlow';
import { type ErrnoCase, errnoCases } from './errnoCases';

interface CaseOutcome {
  readonly index: number;
  readonly reached: boolean;
  readonly broken: string | null;
}

/** F3: every call of a save, of a recovery and of a first save fails in every way the system knows. */
export const ERRNO_RUN: FaultPart = {
  id: 'F3',
  title: 'every call fails in every way',
  lane: 2,
  run: async (kit) => {
    if (kit.library === null) return [];
    const checks: Check[] = [];
    for (const flow of FLOWS) checks.push(await checkOf(flow, kit));
    return checks;
  },
};

async function checkOf(flow: Flow, kit: FaultKit): Promise<Check> {
  const worker = new Worker(kit, flow);
  const cases = errnoCases(flow, await worker.calls());
  const outcomes = await worker.run(cases);
  const reached = outcomes.filter((outcome) => outcome.reached);
  const broken = outcomes.flatMap(({ index, broken }) =>
    broken === null ? [] : [`${cases[index]?.name} at call ${cases[index]?.fault.at}: ${broken}`],
  );
  if (broken.length > 0) noteFinding(`F3 ${flow}: ${broken.length} cases`, broken);
  return {
    name: `a failing ${flow} loses nothing and the next one works`,
    passed: broken.length === 0 && reached.length > 0,
    figures: [`${reached.length} cases at ${cases.at(-1)?.fault.at ?? 0} calls`, ...broken.slice(0, 3)].join('; '),
  };
}

class Worker {
  readonly #kit: FaultKit;
  readonly #flow: Flow;
  readonly #folder: string;
  readonly #control: FaultControl;

  constructor(kit: FaultKit, flow: Flow) {
    this.#kit = kit;
    this.#flow = flow;
    this.#folder = folderIn(kit.memory, flow);
    this.#control = new FaultControl(join(kit.memory, `control-${flow}`));
    this.#control.create();
  }

  async calls(): Promise<number> {
    const run = await this.#start(['count', this.#flow]);
    const calls = Number(eventsOf(run.output)[0]?.['calls'] ?? 0);
    if (calls === 0) throw new Error(`the flow ${this.#flow} does not run: ${run.output}${run.errors}`);
    return calls;
  }

  /** A process that dies has failed at its case; another goes on with the next. */
  async run(cases: readonly ErrnoCase[]): Promise<readonly CaseOutcome[]> {
    const outcomes: CaseOutcome[] = [];
    const file = join(this.#kit.memory, `cases-${this.#flow}.json`);
    writeFileSync(file, JSON.stringify(cases));
    for (let first = 0; first < cases.length; ) {
      mkdirSync(this.#folder, { recursive: true });
      const run = await this.#start(['from', file, String(first)]);
      const events = eventsOf(run.output);
      const ended = events.filter(({ event }) => event === 'case') as unknown as CaseOutcome[];
      outcomes.push(...ended);
      first += ended.length;
      if (run.code === 0) break;
      outcomes.push({ index: first, reached: true, broken: `the process ended: ${run.errors.slice(0, 1500)}` });
      first += 1;
    }
    return outcomes;
  }

  #start(task: readonly string[]): ReturnType<typeof runProgram> {
    const { library } = this.#kit;
    const environment = library?.environment({ folder: this.#folder, control: this.#control }) ?? {};
    return runProgram(this.#kit.program('errnoWorker'), [this.#folder, this.#control.path, ...task], { environment });
  }
}
