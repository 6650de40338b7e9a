import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { seededGenerator } from '../../../shared/math/seededGenerator';
import type { Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio, holding, instrument } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';
import { HandClock } from './handClock';
import { onDisk } from './storeBench';

/** A thousand in the long run: `BALLAST_EDITS=1000 npx vitest run test/electron/portfolio/interleavedEdits.test.ts`. */
const EDITS = Number(process.env['BALLAST_EDITS'] ?? 100);
const newFolder = temporaryFolders();

it(`loses none of ${EDITS} edits that two programs make and save on one file at once`, async () => {
  const path = join(newFolder(), 'Mine.ballast');
  const generator = seededGenerator(20261121);
  const [one, other] = [new PortfolioStore(), new PortfolioStore()];
  obtained(await one.create(path, examplePortfolio()));
  obtained(await other.open(path));
  const saves: Promise<unknown>[] = [];
  const made: string[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const store = generator.uniform() < 0.5 ? one : other;
    const id = `x${edit}`;
    obtained(
      store.apply({
        name: 'addHolding',
        holding: { ...holding(id, 'a1', 'i1', '1'), note: id },
        instrument: instrument('i1', 'AAAA'),
      }),
    );
    made.push(id);
    if (generator.uniform() < 0.4) saves.push(store.flush().then(obtained));
    if (generator.uniform() < 0.3) await wait(generator.uniform() * 30);
  }
  await Promise.all(saves);
  obtained(await one.flush());
  obtained(await other.flush());
  const ids = ({ holdings }: Portfolio): string[] => holdings.map(({ id }) => id).sort();
  const all = [...ids(examplePortfolio()), ...made].sort();
  await vi.waitFor(
    () => expect([one, other].map((store) => ids(obtained(store.state()).document))).toEqual([all, all]),
    {
      timeout: 2000,
      interval: 20,
    },
  );
  expect(ids((await onDisk(path)).document)).toEqual(all);
  expect(obtained(other.state()).opened.merged).toBeGreaterThan(0);
  await one.close();
  await other.close();
}, 600_000);

it('shows each program what the other one did within two seconds, before it saves anything itself', async () => {
  const path = join(newFolder(), 'Mine.ballast');
  const clock = new HandClock();
  const [one, other] = [new PortfolioStore({ clock }), new PortfolioStore({ clock })];
  obtained(await one.create(path, examplePortfolio()));
  obtained(await other.open(path));
  for (const [from, to, portfolioName] of [
    [one, other, 'From one'],
    [other, one, 'From the other'],
  ] as const) {
    const edited = clock.now();
    obtained(from.apply({ name: 'renamePortfolio', portfolioName }));
    while (obtained(to.state()).document.name !== portfolioName && clock.now() - edited < 2000) {
      clock.pass(100);
      // The disk has its own time, the clock stands meanwhile.
      await wait(30);
    }
    expect(obtained(to.state())).toMatchObject({
      document: { name: portfolioName },
      status: { saved: { state: 'saved' } },
    });
  }
  await one.close();
  await other.close();
});
