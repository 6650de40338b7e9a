import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { newStore } from '../subject/newStore';
import { commandOf } from '../subject/numberedEdit';
import { bytesOf, closedWith, found, impatientDisk, openWith, outcomeOf, type Scenario, save, unlike } from './scene';

const vanishedFolder: Scenario = {
  name: 'the folder vanishes under an open file and comes back',
  play: async ({ folder }) => {
    const drive = join(folder, 'drive');
    mkdirSync(drive);
    const path = join(drive, 'Mine.ballast');
    const store = await openWith(path, 2);
    renameSync(drive, `${drive}-away`);
    const refused = outcomeOf(await save(store, 3));
    const made = existsSync(drive);
    renameSync(`${drive}-away`, drive);
    const again = outcomeOf(await store.flush());
    await store.close();
    const wanted = { refused: true, made: false, again: 'done', afterwards: 3 };
    return unlike(wanted, { refused: refused !== 'done', made, again, afterwards: await found(path) });
  },
};

const deleted: Scenario = {
  name: 'the file is deleted while it is open',
  play: async ({ path }) => {
    const store = await openWith(path, 2);
    rmSync(path);
    const refused = outcomeOf(await save(store, 3));
    const inMemory = outcomeOf(store.state());
    await store.close({ discard: true });
    const wanted = { refused: true, present: false, inMemory: 'done' };
    return unlike(wanted, { refused: refused !== 'done', present: existsSync(path), inMemory });
  },
};

const sameRecordElsewhere: Scenario = {
  name: 'another program saved another value of the same record',
  play: async ({ path }) => {
    const mine = await openWith(path, 2);
    const theirs = newStore({ disk: impatientDisk });
    await theirs.open(path);
    const saved = outcomeOf(await save(theirs, 40));
    await theirs.close();
    const refused = outcomeOf(await save(mine, 3));
    await mine.close({ discard: true });
    const wanted = { saved: 'done', refused: 'portfolio-changed-elsewhere', afterwards: 40 };
    return unlike(wanted, { saved, refused, afterwards: await found(path) });
  },
};

const otherRecordElsewhere: Scenario = {
  name: 'another program saved a change of another record',
  play: async ({ path }) => {
    const mine = await openWith(path, 2);
    const theirs = newStore({ disk: impatientDisk });
    await theirs.open(path);
    theirs.apply({ name: 'editHolding', holdingId: 'h2', note: 'theirs' });
    await theirs.flush();
    await theirs.close();
    mine.apply(commandOf({ edit: 3, run: 1 }));
    const saved = outcomeOf(await mine.flush());
    await mine.close({ discard: true });
    const both = [
      readFileSync(path, 'utf8').includes('edit 3 of run 1'),
      readFileSync(path, 'utf8').includes('theirs'),
    ];
    // Merged or refused: theirs is never written over.
    return unlike({ mine: saved === 'done', theirs: true }, { mine: both[0], theirs: both[1] });
  },
};

const rolledBackOpen: Scenario = {
  name: 'a cloud puts an older version back while the file is open',
  play: async ({ path }) => {
    const store = await openWith(path, 1);
    const older = bytesOf(path);
    await save(store, 2);
    writeFileSync(path, older, 'latin1');
    const refused = outcomeOf(await save(store, 3));
    await store.close({ discard: true });
    const wanted = { refused: 'portfolio-changed-elsewhere', bytes: older };
    return unlike(wanted, { refused, bytes: bytesOf(path) });
  },
};

const rolledBackClosed: Scenario = {
  name: 'a cloud put an older version back while the file was closed',
  play: async ({ path }) => {
    const store = await openWith(path, 1);
    const older = bytesOf(path);
    await save(store, 2);
    await store.close();
    writeFileSync(path, older, 'latin1');
    const again = newStore({ disk: impatientDisk, seenRevision: () => 3 });
    const opened = await again.open(path);
    await again.close();
    const said = opened.ok ? opened.value.opened.olderThanSeen : null;
    return unlike({ said: { revision: 2, seenRevision: 3 }, bytes: older }, { said, bytes: bytesOf(path) });
  },
};

const missing: Scenario = {
  name: 'the file was never there',
  play: async ({ folder, path }) => {
    const answer = await found(path);
    return unlike({ answer: 'portfolio-not-found', names: [] }, { answer, names: readdirSync(folder) });
  },
};

const missingWithBackups: Scenario = {
  name: 'the file is missing and its backups are there',
  play: async ({ folder, path }) => {
    await closedWith(path, 3);
    rmSync(path);
    const before = readdirSync(folder).sort();
    const opened = await newStore({ disk: impatientDisk }).open(path);
    const problem = opened.ok ? null : opened.problem;
    const told = problem?.code === 'portfolio-not-found' && problem.backups > 0;
    return unlike({ told: true, names: before }, { told, names: readdirSync(folder).sort() });
  },
};

const symbolicLink: Scenario = {
  name: 'the file is reached by a symbolic link',
  play: async ({ folder, path }) => {
    const target = join(folder, 'elsewhere');
    mkdirSync(target);
    await closedWith(join(target, 'Real.ballast'), 1);
    symlinkSync(join(target, 'Real.ballast'), path);
    const store = newStore({ disk: impatientDisk });
    await store.open(path);
    const saved = outcomeOf(await save(store, 2));
    await store.close();
    const wanted = { saved: 'done', link: true, behind: 2 };
    const link = lstatSync(path).isSymbolicLink();
    return unlike(wanted, { saved, link, behind: await found(join(target, 'Real.ballast')) });
  },
};

/** Other programs, clouds and people at the same file. */
export const OTHER_HANDS: readonly Scenario[] = [
  vanishedFolder,
  deleted,
  sameRecordElsewhere,
  otherRecordElsewhere,
  rolledBackOpen,
  rolledBackClosed,
  missing,
  missingWithBackups,
  symbolicLink,
];
