import { writeFileSync } from 'node:fs';
import { newStore } from './newStore';
import { FIRST_EDIT, firstDocument } from './numberedEdit';

/** Whose saves a campaign torments: how the first file is made, and which program goes on from there. */
export interface Subject {
  readonly name: string;
  readonly program: string;
  /** Arguments of the program after file, run and number of edits. */
  readonly parameters: readonly string[];
  /** Whether a damaged file is promised to be set aside. */
  readonly setsAside: boolean;
  create(path: string): Promise<void>;
}

/** The product. */
export const BALLAST: Subject = {
  name: 'Ballast',
  program: 'writer',
  parameters: [],
  setsAside: true,
  create: async (path) => {
    const store = newStore();
    const created = await store.create(path, firstDocument());
    if (!created.ok) throw new Error(`the portfolio could not be made: ${created.problem.code}`);
    await store.close();
  },
};

/** Stock lowdb, which the campaigns must see fail. */
export const STOCK_LOWDB = stock('lowdb');

/** A file written over in place, which a kill alone must be seen to break. */
export const IN_PLACE = stock('in-place');

function stock(kind: string): Subject {
  return {
    name: kind,
    program: 'stockWriter',
    parameters: [kind],
    setsAside: false,
    create: async (path) => writeFileSync(path, JSON.stringify({ ...FIRST_EDIT, filler: '' })),
  };
}
