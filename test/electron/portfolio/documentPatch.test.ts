import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, diffPortfolios, invertPatch, patchesMeet } from '../../../electron/portfolio/documentPatch';
import { documentPatchSchema } from '../../../electron/portfolio/documentPatchSchema';
import { applyCommand } from '../../../shared/model/applyCommand';
import { type Portfolio, portfolioSchema } from '../../../shared/model/portfolio';
import { examplePortfolio, holding, stop } from '../../shared/model/examplePortfolio';
import { LAW } from '../../support/laws';
import { obtained } from '../../support/outcome';

const ids = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7'];
const unknown = fc.dictionary(
  fc.constantFrom('later', 'extra', 'more'),
  fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value).replaceAll('-0', '0'))),
  { noNullPrototype: true },
);

/** Documents that share some of their records, in any order, with fields this version does not know. */
const aPortfolio: fc.Arbitrary<Portfolio> = fc
  .record({
    holdings: fc
      .shuffledSubarray(ids)
      .chain((kept) =>
        fc.tuple(...kept.map((id) => fc.record({ id: fc.constant(id), quantity: fc.nat(3), more: unknown }))),
      ),
    stops: fc.shuffledSubarray(ids),
    name: fc.constantFrom('One', 'Two'),
    riskFraction: fc.constantFrom(0.01, 0.02),
    more: unknown,
    moreSettings: unknown,
  })
  .map(({ holdings, stops, name, riskFraction, more, moreSettings }) => {
    const example = examplePortfolio();
    return {
      ...more,
      ...example,
      name,
      holdings: holdings.map(({ id, quantity, more: fields }) => ({
        ...fields,
        ...holding(id, 'a1', 'i1', String(quantity)),
      })),
      stops: stops.map((id) => stop(id, 90)),
      settings: { ...moreSettings, ...example.settings, riskFraction },
    };
  });

describe('the difference of two documents', () => {
  it('leads from one to the other and back, also after it was written out and read', () => {
    fc.assert(
      fc.property(aPortfolio, aPortfolio, (before, after) => {
        const patch = diffPortfolios(before, after);
        const read = documentPatchSchema.parse(JSON.parse(JSON.stringify(patch)));
        for (const each of [patch, read]) {
          expect(applyPatch(before, each)).toEqual(after);
          expect(applyPatch(after, invertPatch(each))).toEqual(before);
        }
        expect(invertPatch(invertPatch(patch))).toEqual(patch);
      }),
      { ...LAW, numRuns: Math.min(60, LAW.numRuns) },
    );
  });

  it('makes a document of a document, and modifies neither', () => {
    fc.assert(
      fc.property(aPortfolio, aPortfolio, (before, after) => {
        const copies = structuredClone([before, after]);
        const applied = applyPatch(before, diffPortfolios(before, after));
        expect(portfolioSchema.parse(applied)).toEqual(after);
        expect([before, after]).toEqual(copies);
      }),
      { ...LAW, numRuns: Math.min(60, LAW.numRuns) },
    );
  });

  it('is nothing for equal documents', () => {
    expect(diffPortfolios(examplePortfolio(), examplePortfolio())).toEqual({ records: {}, settings: [], fields: [] });
  });

  it('names only the record that was edited, however many stand beside it', () => {
    const many = Array.from({ length: 2000 }, (_, index) => holding(`h${index}`, 'a1', 'i1', '1'));
    const before = { ...examplePortfolio(), holdings: many };
    const after = obtained(applyCommand(before, { name: 'editHolding', holdingId: 'h700', note: 'seen' }));
    const patch = diffPortfolios(before, after);
    expect(patch.records.holdings?.map(({ key }) => key)).toEqual(['h700']);
    expect(JSON.stringify(patch).length).toBeLessThan(1000);
  });

  it('moves the fewest records of a list that was rearranged', () => {
    const before = { ...examplePortfolio(), holdings: ids.map((id) => holding(id, 'a1', 'i1', '1')) };
    const [first, ...others] = before.holdings;
    const after = { ...before, holdings: [...others, ...(first === undefined ? [] : [first])] };
    expect(diffPortfolios(before, after).records.holdings).toEqual([
      { key: 'h1', before: first, after: first, from: 0, to: 6 },
    ]);
  });

  it('takes a list in which an id stands twice as a whole', () => {
    const before = examplePortfolio();
    const after = { ...before, stops: [stop('h1', 90), stop('h1', 80)] };
    const patch = diffPortfolios(before, after);
    expect([patch.records, patch.fields.map(({ field }) => field)]).toEqual([{}, ['stops']]);
    expect(applyPatch(after, invertPatch(patch))).toEqual(before);
  });
});

describe('a patch that does not fit', () => {
  const before = examplePortfolio();
  const edited = obtained(applyCommand(before, { name: 'editHolding', holdingId: 'h1', quantity: '7' }));
  const added = { ...before, holdings: [...before.holdings, holding('h9', 'a1', 'i1', '1')] };

  it.each<[string, Portfolio, Portfolio]>([
    [
      'a record another one changed',
      edited,
      { ...before, holdings: before.holdings.map((one) => ({ ...one, note: 'x' })) },
    ],
    ['a record that is gone', edited, { ...before, holdings: before.holdings.slice(1) }],
    ['a record that is there already', added, added],
    [
      'a setting with another value',
      { ...before, settings: { ...before.settings, exitDays: 2 } },
      { ...before, settings: { ...before.settings, exitDays: 3 } },
    ],
    ['a field with another value', { ...before, name: 'Mine' }, { ...before, name: 'Theirs' }],
  ])('is refused for %s', (_what, after, other) => {
    expect(applyPatch(other, diffPortfolios(before, after))).toBeNull();
  });

  it.each([
    ['an unknown list', { records: { others: [] }, settings: [], fields: [] }],
    [
      'a record that is none',
      { records: { holdings: [{ key: 'h1', before: { id: 'h1' } }] }, settings: [], fields: [] },
    ],
    ['a field beside its own', { records: {}, settings: [], fields: [], more: 1 }],
  ])('is refused by its schema with %s', (_what, patch) => {
    expect(documentPatchSchema.safeParse(patch).success).toBe(false);
  });
});

describe('two patches', () => {
  const base = examplePortfolio();
  const by = (after: Partial<Portfolio>) => diffPortfolios(base, { ...base, ...after });
  const quantity = (id: string) =>
    by({ holdings: base.holdings.map((one) => (one.id === id ? { ...one, quantity: '7' } : one)) });

  it('meet in a record, a setting, a field, or a list changed as a whole', () => {
    const setting = (change: object) => by({ settings: { ...base.settings, ...change } });
    expect(patchesMeet(quantity('h1'), quantity('h1'))).toBe(true);
    expect(patchesMeet(quantity('h1'), quantity('h2'))).toBe(false);
    expect(patchesMeet(setting({ exitDays: 2 }), setting({ exitDays: 3 }))).toBe(true);
    expect(patchesMeet(setting({ exitDays: 2 }), setting({ riskFraction: 0.02 }))).toBe(false);
    expect(patchesMeet(by({ name: 'Mine' }), by({ name: 'Theirs' }))).toBe(true);
    expect(patchesMeet(by({ name: 'Mine' }), by({ baseCurrency: 'EUR' }))).toBe(false);
    const twice = by({ holdings: [...base.holdings, ...base.holdings] });
    expect([patchesMeet(twice, quantity('h1')), patchesMeet(quantity('h1'), twice)]).toEqual([true, true]);
    expect(patchesMeet(twice, by({ stops: [] }))).toBe(false);
  });
});
