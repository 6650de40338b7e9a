import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { PortfolioStore, type StoreSurroundings } from '../../../electron/portfolio/portfolioStore';
import type { DocumentState, DocumentStatus } from '../../../shared/contract/schemas';
import type { DocumentCommand } from '../../../shared/model/command';
import type { Result } from '../../../shared/result/result';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { HandClock } from './handClock';

/** A store over a folder of its own, with a disk that can fail and a clock moved by hand; anew for every test. */
export interface StoreBench {
  path: string;
  disk: FaultyDisk;
  clock: HandClock;
  store: PortfolioStore;
  readonly newFolder: () => string;
  /** Another program: a store of its own on the same disk and clock, given up after the test. */
  readonly another: (surroundings?: StoreSurroundings) => PortfolioStore;
  /** Makes the example and opens it. */
  readonly created: () => Promise<DocumentState>;
  readonly status: () => DocumentStatus;
  readonly savedState: () => string;
}

/** Registers the preparation of a test file and answers what its tests work with. */
export function storeBench(): StoreBench {
  const newFolder = temporaryFolders();
  const others: PortfolioStore[] = [];
  const fresh = () => {
    const [disk, clock] = [new FaultyDisk(), new HandClock()];
    return { path: join(newFolder(), 'Mine.ballast'), disk, clock, store: new PortfolioStore({ disk, clock }) };
  };
  const bench: StoreBench = {
    ...{ path: '', disk: new FaultyDisk(), clock: new HandClock(), store: new PortfolioStore() },
    newFolder,
    another: (surroundings = {}) => {
      const other = new PortfolioStore({ disk: bench.disk, clock: bench.clock, ...surroundings });
      others.push(other);
      return other;
    },
    created: async () => obtained(await bench.store.create(bench.path, examplePortfolio())),
    status: () => obtained(bench.store.state()).status,
    savedState: () => bench.status().saved.state,
  };
  beforeEach(() => void Object.assign(bench, fresh()));
  afterEach(async () => {
    bench.disk.fault = () => null;
    for (const store of [bench.store, ...others.splice(0)]) await store.close({ discard: true });
  });
  return bench;
}

export const rename = (portfolioName: string): DocumentCommand => ({ name: 'renamePortfolio', portfolioName });

export const problemOf = (result: Result<unknown>): unknown => (result.ok ? 'no problem' : result.problem);

export const nameOf = (state: Result<DocumentState>): string => obtained(state).document.name;

/** What another program would find in the file now. */
export async function onDisk(file: string): Promise<DocumentState> {
  const other = new PortfolioStore();
  const state = obtained(await other.open(file));
  await other.close();
  return state;
}
