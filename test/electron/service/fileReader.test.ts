import { describe, expect, it } from 'vitest';
import { type AskedFile, batchesOf } from '../../../electron/service/fileReader';

const MEGABYTE = 1024 * 1024;

function asked(name: string, bytes: number, answers: AskedFile['answers'] = {}): AskedFile {
  return { file: { name, bytes: new Uint8Array(bytes) }, answers };
}

describe('batches of files for the import worker', () => {
  it('hold small files together, in their order', () => {
    const files = ['a', 'b', 'c'].map((name) => asked(name, 1000));
    expect(batchesOf(files)).toEqual([files]);
    expect(batchesOf([])).toEqual([]);
  });

  it('hold at most fifty files and four megabytes', () => {
    const many = Array.from({ length: 120 }, (_, index) => asked(`f${index}`, 10));
    expect(batchesOf(many).map((batch) => batch.length)).toEqual([50, 50, 20]);
    const large = [asked('a', 3 * MEGABYTE), asked('b', 1 * MEGABYTE), asked('c', 1), asked('d', 5 * MEGABYTE)];
    expect(batchesOf(large).map((batch) => batch.length)).toEqual([2, 1, 1]);
    expect(batchesOf(many).flat()).toEqual(many);
  });

  it('keep a file with answers by itself, for answers belong to one file', () => {
    const answered = asked('b', 10, { settings: { dateOrder: 'dmy' } });
    const batches = batchesOf([asked('a', 10), answered, asked('c', 10), asked('d', 10)]);
    expect(batches.map((batch) => batch.map(({ file }) => file.name))).toEqual([['a'], ['b'], ['c', 'd']]);
  });
});
