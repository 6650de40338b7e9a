import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainCodec, plainCodecs } from '../../../electron/portfolio/documentCodec';
import { decodeEnvelope, encodeEnvelope, type HeaderFacts } from '../../../electron/portfolio/documentEnvelope';
import { examplePortfolio } from '../../shared/model/examplePortfolio';

const FACTS: HeaderFacts = { schema: 1, revision: 7, savedAt: '2026-11-20T12:00:00.000Z', sealed: null };
const SEALED = { kdf: 'scrypt', cost: 131_072, salt: 'c2FsdA==', wrappedKey: 'a2V5' };
const PAYLOAD = JSON.stringify('c2VhbGVk');
const DAMAGED = { ok: false, problem: { code: 'portfolio-damaged' } };

describe('the envelope of a portfolio file', () => {
  it('gives back what stands in the header of a sealed file, without its key', () => {
    const bytes = encodeEnvelope({ ...FACTS, sealed: SEALED }, PAYLOAD);
    expect(decodeEnvelope(bytes)).toEqual({
      ok: true,
      value: { header: { ...FACTS, format: 1, bytes: PAYLOAD.length, sealed: SEALED }, data: 'c2VhbGVk' },
    });
    expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ ballast: { sealed: SEALED }, data: 'c2VhbGVk' });
  });

  it('notices every flipped bit of a sealed file', () => {
    const sound = encodeEnvelope({ ...FACTS, sealed: SEALED }, PAYLOAD);
    for (let bit = 0; bit < sound.length * 8; bit += 1) {
      const flipped = Uint8Array.from(sound);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeEnvelope(flipped), `bit ${bit}`).toEqual(DAMAGED);
    }
  });

  it('takes a sealed header with a prototype key for damage', () => {
    const bytes = encodeEnvelope({ ...FACTS, sealed: JSON.parse('{"__proto__":{"x":1}}') }, PAYLOAD);
    expect(decodeEnvelope(bytes)).toEqual(DAMAGED);
  });

  it("still calls a sound file of a later format a newer version's", () => {
    const later = '{"ballast":{"format":2,"schema":1,"rev":7,"sha256":"00"},\n"data":{}\n}\n';
    expect(decodeEnvelope(Buffer.from(later))).toMatchObject({ problem: { code: 'portfolio-newer' } });
  });

  it('is byte for byte the one of every file saved so far', () => {
    const saved = readFileSync(new URL('../../fixtures/portfolio/schema1.ballast', import.meta.url));
    const { header, data } = obtained(decodeEnvelope(saved));
    expect(Buffer.from(encodeEnvelope(header, JSON.stringify(data))).equals(saved)).toBe(true);
  });
});

describe('the plain codec', () => {
  it('gives back the document it wrote', () => {
    const { sealed: _, ...stamp } = FACTS;
    const decoded = plainCodec.decode(plainCodec.encode(stamp, examplePortfolio()));
    expect(decoded).toEqual({ ok: true, value: { stamp, portfolio: examplePortfolio() } });
    expect(plainCodec.sealed).toBe(false);
  });

  it('is the one for plain files, and there is none for a sealed file', () => {
    const locked = { ok: false, problem: { code: 'portfolio-locked', fileId: null } };
    const plain = obtained(decodeEnvelope(encodeEnvelope(FACTS, '{}'))).header;
    expect(plainCodecs.codecFor(plain, 'Mine.ballast')).toEqual({ ok: true, value: plainCodec });
    expect(plainCodecs.codecFor({ ...plain, sealed: SEALED }, 'Mine.ballast')).toEqual(locked);
    expect(plainCodec.decode(encodeEnvelope({ ...FACTS, sealed: SEALED }, PAYLOAD))).toEqual(locked);
  });
});

function obtained<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
