import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededGenerator } from '../../../shared/math/seededGenerator';
import { type ChildRun, eventsOf, runProgram } from '../childProcess';
import { type Check, chanceOf, type FaultKit, type FaultPart, folderIn, pick, trialsOf } from '../faultKit';
import { FaultControl, type FaultMode } from '../library/faultControl';
import { noteFinding } from '../noteFinding';
import { BALLAST, IN_PLACE, STOCK_LOWDB, type Subject } from '../subject/chainSubject';
import { DAMAGES, damageFile } from '../subject/damageFile';
import { EditLedger } from '../subject/editLedger';
import { isSetAside, leftoversIn } from '../subject/folderState';
import { FIRST_EDIT, type NumberedEdit } from '../subject/numberedEdit';

const MODES: readonly FaultMode[] = ['kill-before', 'kill-after', 'kill-middle'];
const EDITS_PER_RUN = 3;
const MOST_LEFTOVERS = 2;
const DAMAGED_SHARE = 0.1;
/** A broken chain is not worth going on with. */
const MOST_FAULTS = 5;

interface ChainTotals {
  runs: number;
  killed: number;
  damaged: number;
  newestLost: number;
  mostLeftovers: number;
  readonly faults: string[];
}

/** How one chain is run. */
interface ChainPlan {
  readonly id: string;
  readonly subject: Subject;
  readonly damaging: boolean;
  readonly kills: number;
}

/** F1: thousands of kills of one file's writers, without a reset. */
export const KILL_CHAIN: FaultPart = {
  id: 'F1',
  title: 'writers killed, one after the other',
  lane: 1,
  run: async (kit) => {
    if (kit.library === null) return [];
    const kills = trialsOf(kit, { quick: 300, full: 10_000 });
    const chain = await chained(kit, { id: 'F1', subject: BALLAST, damaging: false, kills });
    return [...checksOf(chain, 'no acknowledged edit is ever lost'), await control(kit, IN_PLACE, false)];
  },
};

/** F2: the same, and the file is damaged in place before every tenth start or so. */
export const KILL_AND_DAMAGE: FaultPart = {
  id: 'F2',
  title: 'writers killed, the file damaged now and then',
  lane: 2,
  run: async (kit) => {
    if (kit.library === null) return [];
    const kills = trialsOf(kit, { quick: 100, full: 5000 });
    const chain = await chained(kit, { id: 'F2', subject: BALLAST, damaging: true, kills });
    const name = 'nothing but the damaged newest revision is ever lost, and the damaged file is set aside';
    return [...checksOf(chain, name), await control(kit, STOCK_LOWDB, true)];
  },
};

async function chained(kit: FaultKit, plan: ChainPlan): Promise<Chain> {
  const chain = new Chain(kit, plan);
  await chain.run();
  return chain;
}

/** A kill leaves what the system's memory holds: of lowdb's saves it takes none, so there damage is the test. */
async function control(kit: FaultKit, subject: Subject, damaging: boolean): Promise<Check> {
  const { totals } = await chained(kit, { id: `control-${subject.name}`, subject, damaging, kills: 200 });
  return {
    name: `the same campaign sees ${subject.name} fail`,
    passed: totals.faults.length > 0,
    figures: `${totals.killed} killed, ${totals.damaged} damages: ${totals.faults[0] ?? 'nothing was seen'}`,
  };
}

class Chain {
  readonly ledger = new EditLedger(FIRST_EDIT);
  readonly totals: ChainTotals = { runs: 0, killed: 0, damaged: 0, newestLost: 0, mostLeftovers: 0, faults: [] };
  readonly #kit: FaultKit;
  readonly #plan: ChainPlan;
  readonly #control: FaultControl;
  readonly #folder: string;
  readonly #path: string;
  readonly #chance: SeededGenerator;
  /** Bytes the damaged file holds until a process has opened it. */
  #damage: Uint8Array | null = null;
  #deck: { readonly at: number; readonly mode: FaultMode }[] = [];

  constructor(kit: FaultKit, plan: ChainPlan) {
    this.#kit = kit;
    this.#plan = plan;
    this.#chance = chanceOf(kit, plan.damaging ? 2 : 1);
    this.#folder = folderIn(kit.folder, plan.id);
    this.#path = join(this.#folder, 'Mine.ballast');
    this.#control = new FaultControl(join(kit.folder, `control-of-${plan.id}`));
  }

  async run(): Promise<void> {
    this.#control.create();
    await this.#plan.subject.create(this.#path);
    this.#control.arm(null);
    await this.#writer('no kill');
    const callsPerRun = this.#control.count;
    while (this.totals.killed < this.#plan.kills && this.totals.faults.length < MOST_FAULTS) {
      if (this.#deck.length === 0) this.#deck = shuffled(everyKill(callsPerRun), this.#chance);
      const { at, mode } = this.#deck.pop() ?? { at: 1, mode: 'kill-before' };
      if (this.#plan.damaging && this.#chance.uniform() < DAMAGED_SHARE) this.#damageNow();
      this.#control.arm({ at, mode });
      await this.#writer(`${mode} at call ${at}`);
      this.totals.mostLeftovers = Math.max(this.totals.mostLeftovers, this.leftovers.length);
    }
    this.#control.arm(null);
    await this.#writer('no kill');
  }

  get leftovers(): readonly string[] {
    return leftoversIn(this.#folder);
  }

  #damageNow(): void {
    if (!existsSync(this.#path)) return;
    const damage = DAMAGES[pick(this.#chance, DAMAGES.length)] ?? 'truncated';
    this.#damage = damageFile(this.#path, damage, this.#chance);
    this.totals.damaged += 1;
  }

  async #writer(fault: string): Promise<void> {
    const { library, program } = this.#kit;
    const { subject } = this.#plan;
    this.totals.runs += 1;
    const parameters = [this.#path, String(this.totals.runs), String(EDITS_PER_RUN), ...subject.parameters];
    const environment = library?.environment({ folder: this.#folder, control: this.#control }) ?? {};
    const run = await runProgram(program(subject.program), parameters, { environment });
    if (run.signal === 'SIGKILL') this.totals.killed += 1;
    else if (run.code !== 0) this.#broken(`ended with ${run.code}: ${run.errors}`, fault, run);
    for (const event of eventsOf(run.output)) this.#hear(event, fault, run);
  }

  #hear(event: Record<string, unknown>, fault: string, run: ChildRun): void {
    const edit = { edit: Number(event['edit']), run: Number(event['run']) };
    if (event['event'] === 'intent') this.ledger.intend(edit);
    if (event['event'] === 'acknowledged') this.ledger.acknowledge(edit);
    if (event['event'] === 'refused') this.#broken('the file did not open', fault, run);
    if (event['event'] === 'not-saved') this.#broken('an edit was not saved', fault, run);
    if (event['event'] === 'opened' && event['recovered'] === true && this.#damage === null) {
      this.#broken('the file was torn by a kill', fault, run);
    }
    if (event['event'] === 'opened') this.#opened(event['found'] as NumberedEdit | null, fault, run);
  }

  #opened(found: NumberedEdit | null, fault: string, run: ChildRun): void {
    if (found === null) {
      this.#broken('the document is none that was ever written', fault, run);
      return;
    }
    const damage = this.#damage;
    const verdict = this.ledger.find(found, damage !== null);
    if (verdict === 'newest-lost') this.totals.newestLost += 1;
    if (verdict === 'lost' || verdict === 'phantom') this.#broken(`${verdict}: edit ${found.edit}`, fault, run);
    if (damage !== null && this.#plan.subject.setsAside && !isSetAside(this.#folder, damage)) {
      this.#broken('the damaged file was not set aside', fault, run);
    }
    this.#damage = null;
  }

  #broken(what: string, fault: string, run: ChildRun): void {
    const at = `run ${this.totals.runs}, ${fault}: ${what}`;
    this.totals.faults.push(at);
    if (this.#plan.subject !== BALLAST) return;
    noteFinding(`${this.#plan.id} seed ${this.#kit.seed}, ${at}`, [run.output, run.errors, this.leftovers.join('\n')]);
  }
}

function checksOf({ totals, ledger, leftovers }: Chain, name: string): Check[] {
  const { killed, runs, damaged, newestLost, mostLeftovers, faults } = totals;
  const counts = `${killed} killed in ${runs} runs, ${ledger.acknowledged} saves acknowledged, 0 lost`;
  const damage = damaged > 0 ? [`${damaged} damages, newest revision gone ${newestLost} times`] : [];
  return [
    {
      name,
      passed: faults.length === 0 && ledger.acknowledged > 0,
      figures: [faults.length === 0 ? counts : `${killed} killed`, ...damage, ...faults].join('; '),
    },
    {
      name: `at most ${MOST_LEFTOVERS} leftover files after a last undisturbed run`,
      passed: leftovers.length <= MOST_LEFTOVERS,
      figures: [`${leftovers.length} at the end, at most ${mostLeftovers} in between`, ...leftovers.slice(0, 3)].join(
        '; ',
      ),
    },
  ];
}

function everyKill(calls: number): { readonly at: number; readonly mode: FaultMode }[] {
  return Array.from({ length: calls }, (_, index) => MODES.map((mode) => ({ at: index + 1, mode }))).flat();
}

function shuffled<T>(values: readonly T[], chance: SeededGenerator): T[] {
  const deck = [...values];
  for (let at = deck.length - 1; at > 0; at -= 1) {
    const other = pick(chance, at + 1);
    [deck[at], deck[other]] = [deck[other] as T, deck[at] as T];
  }
  return deck;
}
