import { describe, expect, it } from 'vitest';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { onDisk, problemOf, rename, storeBench } from './storeBench';

const bench = storeBench();

describe('changes and undo', () => {
  it('raises the revision by one with every change, undo and redo included', async () => {
    await bench.created();
    expect(obtained(bench.store.apply(rename('A'))).status).toMatchObject({
      revision: 2,
      undo: { name: 'renamePortfolio', count: 1 },
      redo: null,
    });
    expect(obtained(bench.store.undo())).toMatchObject({
      document: examplePortfolio(),
      status: { revision: 3, undo: null, redo: { name: 'renamePortfolio', count: 1 } },
    });
    expect(obtained(bench.store.redo())).toMatchObject({ document: { name: 'A' }, status: { revision: 4 } });
    expect(problemOf(bench.store.redo())).toEqual({ code: 'nothing-to-redo' });
    bench.store.undo();
    expect(problemOf(bench.store.undo())).toEqual({ code: 'nothing-to-undo' });
  });

  it('goes back and forward across saves', async () => {
    await bench.created();
    for (const name of ['A', 'B', 'C']) {
      bench.store.apply(rename(name));
      await bench.store.flush();
    }
    bench.store.undo();
    bench.store.undo();
    await bench.store.flush();
    expect((await onDisk(bench.path)).document.name).toBe('A');
    bench.store.redo();
    await bench.store.flush();
    expect(await onDisk(bench.path)).toMatchObject({ document: { name: 'B' }, status: { revision: 7 } });
  });

  it('leaves the document alone when a command is refused', async () => {
    await bench.created();
    expect(problemOf(bench.store.apply({ name: 'removeHoldings', holdingIds: ['h9'] }))).toEqual({
      code: 'unknown-id',
      what: 'holding',
    });
    expect(bench.status()).toMatchObject({ revision: 1, undo: null, saved: { state: 'saved' } });
  });

  it.each<[string, object]>([
    ['a prototype key', JSON.parse('{"__proto__":{"polluted":true}}')],
    ['a number JSON has no room for', { extra: Number.NaN }],
    ['a value that is not JSON', { extra: new Map() }],
    ['a hole', { extra: new Array(2) }],
  ])('refuses a command whose open record carries %s', async (_what, extra) => {
    await bench.created();
    const account = Object.assign(extra, { id: 'a9', name: 'New', kind: 'taxable' as const });
    expect(problemOf(bench.store.apply({ name: 'addAccount', account }))).toEqual({
      code: 'request-invalid',
      path: 'command',
    });
    expect(bench.status().revision).toBe(1);
  });
});
