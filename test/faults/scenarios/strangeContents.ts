import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../electron/portfolio/clock';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import { PORTFOLIO_SCHEMA } from '../../../shared/model/portfolio';
import { filesBelow, isSetAside } from '../subject/folderState';
import { newStore } from '../subject/newStore';
import { firstDocument } from '../subject/numberedEdit';
import { bytesOf, closedWith, found, impatientDisk, type Scenario, save, unlike } from './scene';

const TEN_YEARS = 10 * 365 * 86_400_000;

/** Something that is not ours to touch. */
function refused(name: string, code: string, content: () => Uint8Array): Scenario {
  return {
    name,
    play: async ({ folder, path }) => {
      await closedWith(path, 3);
      writeFileSync(path, content());
      const before = [bytesOf(path), readdirSync(folder).sort()];
      const answer = await found(path);
      return unlike({ answer: code, left: before }, { answer, left: [bytesOf(path), readdirSync(folder).sort()] });
    },
  };
}

const zeroed: Scenario = {
  name: 'a power cut left the file full of zeros',
  play: async ({ folder, path }) => {
    await closedWith(path, 3);
    const zeros = Buffer.alloc(bytesOf(path).length);
    writeFileSync(path, zeros);
    const answer = await found(path);
    return unlike(
      { kept: true, again: answer, recovered: true },
      {
        kept: isSetAside(folder, zeros),
        again: await found(path),
        recovered: answer === 3 || answer === 2,
      },
    );
  },
};

const damagedCopies: Scenario = {
  name: 'the file and its newest copies are damaged',
  play: async ({ folder, path }) => {
    await closedWith(path, 4);
    for (const name of filesBelow(folder))
      if (bytesOf(join(folder, name)).includes('edit 4 of')) truncateSync(join(folder, name), 400);
    for (const name of filesBelow(folder))
      if (bytesOf(join(folder, name)).includes('edit 3 of')) truncateSync(join(folder, name), 400);
    const answer = await found(path);
    return unlike({ answer: 2, again: 2 }, { answer, again: await found(path) });
  },
};

const clockSetBack: Scenario = {
  name: 'the clock is set back ten years',
  play: async ({ path }) => {
    await closedWith(path, 2);
    const clock = { ...systemClock, now: () => Date.now() - TEN_YEARS };
    const store = newStore({ disk: impatientDisk, clock });
    await store.open(path);
    for (let edit = 3; edit <= 30; edit += 1) await save(store, edit);
    await store.close();
    const saved = await found(path);
    truncateSync(path, 400);
    const recovered = await found(path);
    return unlike({ saved: 30, newest: true }, { saved, newest: recovered === 30 || recovered === 29 });
  },
};

/** Contents nobody expects, and times nobody expects. */
export const STRANGE_CONTENTS: readonly Scenario[] = [
  refused('the file is of a newer version of the program', 'portfolio-newer', () => {
    const stamp = { schema: PORTFOLIO_SCHEMA + 1, revision: 9, savedAt: '2026-11-20T12:00:00.000Z' };
    return encodeDocument(stamp, { ...firstDocument(), later: true });
  }),
  zeroed,
  damagedCopies,
  clockSetBack,
];
