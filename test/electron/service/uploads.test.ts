import { describe, expect, it } from 'vitest';
import { type Upload, Uploads } from '../../../electron/service/uploads';

const small = (name: string): Upload => ({ name, bytes: new Uint8Array(3) });
/** Says it is large without being it. */
const large = (name: string): Upload => ({
  name,
  bytes: Object.defineProperty(new Uint8Array(0), 'byteLength', { value: 300 * 1024 * 1024 }),
});
const UNKNOWN = { ok: false, problem: { code: 'unknown-id', what: 'file' } };

describe('files handed over', () => {
  it('come back in the order asked for', () => {
    const uploads = new Uploads();
    const [first, second] = [uploads.add(small('a.csv')), uploads.add(small('b.csv'))];
    const files = uploads.get([second, first]);
    expect(files.ok && files.value.map((file) => file.name)).toEqual(['b.csv', 'a.csv']);
  });

  it('are not to be guessed: one unknown id refuses the whole request', () => {
    const uploads = new Uploads();
    expect(uploads.get([uploads.add(small('a.csv')), 'made-up'])).toEqual(UNKNOWN);
  });

  it('are gone once dropped, and dropping twice changes nothing', () => {
    const uploads = new Uploads();
    const id = uploads.add(small('a.csv'));
    uploads.drop([id, id, 'made-up']);
    expect(uploads.get([id])).toEqual(UNKNOWN);
  });

  it('make room oldest first, and the newest always stays', () => {
    const uploads = new Uploads();
    const ids = [uploads.add(small('old')), uploads.add(large('first')), uploads.add(large('second'))];
    expect(ids.map((id) => uploads.get([id]).ok)).toEqual([false, false, true]);
    const third = uploads.add(small('third'));
    expect(uploads.get([ids[2] ?? '', third]).ok).toBe(true);
  });
});
