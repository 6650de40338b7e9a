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
    const callsOfOneSave = survey.calls.length - before;
    expect(callsOfOneSave).toBeGreaterThan(10);
    let refused = 0;
    for (let nth = 1; nth <= callsOfOneSave; nth += 1) {
      for (const code of codes) {
        const file = join(bench.newFolder(), 'One.ballast');
        const faulty = new FaultyDisk();
        const one = new PortfolioStore({ disk: faulty, clock: bench.clock });
        obtained(await one.create(file, examplePortfolio()));
        const start = faulty.calls.length;
        faulty.fault = () => (faulty.calls.length - start === nth ? code : null);
        one.apply(rename('A'));
        const saved = await one.flush();
        if (!saved.ok) refused += 1;
        expect(nameOf(one.state())).toBe('A');
        const found = (await onDisk(file)).document.name;
        expect(saved.ok ? ['A'] : ['A', 'Example']).toContain(found);
        one.apply({ name: 'setBaseCurrency', baseCurrency: 'EUR' });
        obtained(await one.flush());
        expect((await onDisk(file)).document).toMatchObject({ name: 'A', baseCurrency: 'EUR' });
      }
    }
    // Mirror, journal, lock and clean-up fail without failing the save.
    expect(refused).toBeGreaterThan(callsOfOneSave);
  });
});
