import { type ChildProcess, execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SeededGenerator } from '../../../shared/math/seededGenerator';
import { type ChildRun, ending, eventsOf, runProgram, startProgram } from '../childProcess';
import { type FaultKit, folderIn } from '../faultKit';
import type { Subject } from '../subject/chainSubject';
import { EditLedger } from '../subject/editLedger';
import { FIRST_EDIT, type NumberedEdit } from '../subject/numberedEdit';
import type { FileSystem } from './fileSystems';
import { copyOfOneMoment, freeze } from './frozenCopy';
import { createImage, detach, mountImage } from './loopDevice';

export interface CutPlan {
  readonly fileSystem: FileSystem;
  readonly subject: Subject;
  readonly trials: number;
  /** Longest time a writer has before the cut. */
  readonly longestSeconds: number;
  readonly chance: SeededGenerator;
}

export interface CutTotals {
  acknowledged: number;
  lost: number;
  trialsWithLoss: number;
  /** Files that were not whole when the power came back, before anything recovered them. */
  torn: number;
  readonly faults: string[];
}

const SHORTEST_SECONDS = 0.3;
const ENDLESS = 1_000_000;

/** Cuts the power under a writer again and again, on one file system in an image file. */
export class CutTrials {
  readonly totals: CutTotals = { acknowledged: 0, lost: 0, trialsWithLoss: 0, torn: 0, faults: [] };
  readonly #kit: FaultKit;
  readonly #plan: CutPlan;
  readonly #image: string;
  readonly #copy: string;
  readonly #folder: string;

  constructor(kit: FaultKit, plan: CutPlan) {
    const name = `${plan.subject.name}-${plan.fileSystem.name.replaceAll(' ', '-')}`;
    this.#kit = kit;
    this.#plan = plan;
    this.#image = join(kit.folder, `${name}.img`);
    this.#copy = join(kit.folder, `${name}.cut.img`);
    this.#folder = folderIn(kit.folder, `mounted-${name}`);
  }

  async run(): Promise<CutTotals> {
    const { make, megabytes, options } = this.#plan.fileSystem;
    createImage(this.#image, megabytes);
    execFileSync(make[0], [...make.slice(1), this.#image]);
    const mount = mountImage(this.#image, this.#folder, options);
    try {
      await this.#plan.subject.create(this.#path);
    } finally {
      detach(mount);
    }
    for (let trial = 1; trial <= this.#plan.trials; trial += 1) await this.#trial(trial);
    rmSync(this.#image);
    return this.totals;
  }

  get #path(): string {
    return join(this.#folder, 'Mine.ballast');
  }

  async #trial(trial: number): Promise<void> {
    const mount = mountImage(this.#image, this.#folder, this.#plan.fileSystem.options);
    try {
      const said = await this.#cut(trial);
      const ledger = ledgerOf(said, this.totals);
      if (ledger === null)
        this.totals.faults.push(`trial ${trial}: the writer did not start: ${said.output}${said.errors}`);
      detach(mount);
      if (ledger !== null) await this.#afterwards(trial, ledger);
    } catch (error) {
      detach(mount);
      throw error;
    }
  }

  /** Lets a writer work for a while, stops it, copies the disk of that moment, and ends it. */
  async #cut(trial: number): Promise<ChildRun> {
    const { subject, longestSeconds, chance } = this.#plan;
    const seconds = SHORTEST_SECONDS + chance.uniform() * (longestSeconds - SHORTEST_SECONDS);
    const parameters = [this.#path, String(trial), String(ENDLESS), ...subject.parameters];
    const child = startProgram(this.#kit.program(subject.program), parameters);
    const end = ending(child);
    await Promise.race([firstWordOf(child), end]);
    await wait(seconds * 1000);
    if (child.pid !== undefined && child.exitCode === null) {
      await freeze(child.pid);
      copyOfOneMoment(this.#image, this.#copy);
      child.kill('SIGKILL');
    }
    return end;
  }

  /** What the next start finds: first the bare file as it lies there, then what the program makes of it. */
  async #afterwards(trial: number, ledger: TrialLedger): Promise<void> {
    const { options } = this.#plan.fileSystem;
    const reading = mountImage(this.#copy, this.#folder, [...options, 'ro']);
    try {
      if (!readsAsJson(this.#path)) this.totals.torn += 1;
    } finally {
      detach(reading);
    }
    const writing = mountImage(this.#copy, this.#folder, options);
    try {
      const found = await this.#found();
      this.#judge(trial, ledger, found);
    } finally {
      detach(writing);
    }
  }

  async #found(): Promise<NumberedEdit | null> {
    const { subject } = this.#plan;
    const run = await runProgram(this.#kit.program(subject.program), [this.#path, '0', '0', ...subject.parameters]);
    const opened = eventsOf(run.output).find(({ event }) => event === 'opened');
    return (opened?.['found'] as NumberedEdit | undefined) ?? null;
  }

  #judge(trial: number, { ledger, newest }: TrialLedger, found: NumberedEdit | null): void {
    if (found === null) {
      this.totals.faults.push(`trial ${trial}: the file does not open`);
      return;
    }
    const verdict = ledger.find(found, false);
    if (verdict === 'kept') return;
    this.totals.trialsWithLoss += 1;
    this.totals.lost += Math.max(0, newest.edit - found.edit);
    this.totals.faults.push(`trial ${trial}: ${verdict}, edit ${found.edit} instead of ${newest.edit}`);
  }
}

interface TrialLedger {
  readonly ledger: EditLedger;
  /** The last edit that was said to be saved. */
  readonly newest: NumberedEdit;
}

/** What the disk may hold after a trial, from what its writer said; null when it never opened the file. */
function ledgerOf(said: ChildRun, totals: CutTotals): TrialLedger | null {
  let newest: NumberedEdit = FIRST_EDIT;
  let ledger: EditLedger | null = null;
  for (const event of eventsOf(said.output)) {
    const edit = { edit: Number(event['edit']), run: Number(event['run']) };
    if (event['event'] === 'opened') {
      newest = event['found'] as NumberedEdit;
      ledger = new EditLedger(newest);
    }
    if (event['event'] === 'intent') ledger?.intend(edit);
    if (event['event'] !== 'acknowledged') continue;
    ledger?.acknowledge(edit);
    newest = edit;
    totals.acknowledged += 1;
  }
  return ledger === null ? null : { ledger, newest };
}

/** A busy computer takes its time to start a program: the clock runs from when it has opened the file. */
function firstWordOf(child: ChildProcess): Promise<void> {
  return new Promise((heard) => child.stdout?.once('data', () => heard()));
}

function readsAsJson(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return false;
    throw error;
  }
}
