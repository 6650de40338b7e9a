import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { FaultyDisk } from '../durable/faultyDisk';
import { nameOf, onDisk, rename, storeBench } from './storeBench';

const bench = storeBench();

describe('any one fault of the disk during a save', () => {
  it('never loses the file, never loses the edit, and the next save works', async () => {
    // The fault kit tries every code; here one of each kind.
    const codes = ['EIO', 'ENOSPC', 'EACCES'];
    const survey = new FaultyDisk();
    const surveyed = new PortfolioStore({ disk: survey, clock: bench.clock });
    obtained(await surveyed.create(join(bench.newFolder(), 'Survey.ballast'), examplePortfolio()));
    const before = survey.calls.length;
    surveyed.apply(rename('A'));
    obtained(await surveyed.flush());
    const callsOfOneSave = survey.calls.slice(before);
    // The document is saved once its new name is in the folder, and the folder is on the disk.
    const saved = callsOfOneSave.indexOf('rename') + ['rename', 'open', 'sync', 'close'].length;
    expect(callsOfOneSave.slice(saved - 4, saved)).toEqual(['rename', 'open', 'sync', 'close']);
    const harmless: string[] = [];
    const refusedLate: string[] = [];
    for (const [index, call] of callsOfOneSave.entries()) {
      for (const code of codes) {
        const file = join(bench.newFolder(), 'One.ballast');
        const faulty = new FaultyDisk();
        const one = new PortfolioStore({ disk: faulty, clock: bench.clock });
        obtained(await one.create(file, examplePortfolio()));
        const start = faulty.calls.length;
        faulty.fault = () => (faulty.calls.length - start === index + 1 ? code : null);
        one.apply(rename('A'));
        const outcome = await one.flush();
        if (outcome.ok && index < saved) harmless.push(`${call} ${code}`);
        if (!outcome.ok && index >= saved) refusedLate.push(`${call} ${code}`);
        expect(nameOf(one.state())).toBe('A');
        const found = (await onDisk(file)).document.name;
        expect(outcome.ok ? ['A'] : ['A', 'Example']).toContain(found);
        one.apply({ name: 'setBaseCurrency', baseCurrency: 'EUR' });
        obtained(await one.flush());
        expect((await onDisk(file)).document).toMatchObject({ name: 'A', baseCurrency: 'EUR' });
      }
    }
    // A claim on the lock that stays is cleared later; a scanner's refusal of the name is tried again.
    expect(harmless).toEqual(['unlink EIO', 'unlink ENOSPC', 'unlink EACCES', 'rename EACCES']);
    // Mirror, journal, lock and clean-up fail without failing the save.
    expect(refusedLate).toEqual([]);
  });
});
