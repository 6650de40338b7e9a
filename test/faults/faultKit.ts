import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type SeededGenerator, seededGenerator } from '../../shared/math/seededGenerator';
import type { FaultLibrary } from './library/faultLibrary';

/** One thing a part has shown, or failed to show. */
export interface Check {
  readonly name: string;
  readonly passed: boolean;
  /** Counts behind it, or what went wrong. */
  readonly figures: string;
}

/** What a part works with. */
export interface FaultKit {
  readonly full: boolean;
  readonly seed: number;
  /** Number of trials where the user set one. */
  readonly count: number | null;
  /** Folder of the repository. */
  readonly root: string;
  /** Folder for this part alone, on a real disk; no links in its path. */
  readonly folder: string;
  /** Folder for this part alone in memory, where there is such a thing. */
  readonly memory: string;
  /** The built program of a child process. */
  program(name: string): string;
  /** Null where it cannot be compiled. */
  readonly library: FaultLibrary | null;
}

export interface FaultPart {
  readonly id: string;
  readonly title: string;
  /** Parts of one lane run one after the other. */
  readonly lane: 1 | 2;
  run(kit: FaultKit): Promise<readonly Check[]>;
}

/** How many trials: what the user asked for, else the goal of the mode. */
export function trialsOf(kit: FaultKit, { quick, full }: { readonly quick: number; readonly full: number }): number {
  return kit.count ?? (kit.full ? full : quick);
}

/** A stream of chance for one purpose; the same seed gives the same stream. */
export function chanceOf(kit: FaultKit, purpose: number): SeededGenerator {
  return seededGenerator((kit.seed + Math.imul(purpose, 0x9e3779b1)) >>> 0);
}

/** A whole number from 0 to `below` - 1. */
export function pick(chance: SeededGenerator, below: number): number {
  return Math.floor(chance.uniform() * below);
}

/** A new folder below another. */
export function folderIn(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}
