import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../../electron/portfolio/documentBytes';
import { plainCodec, plainCodecs } from '../../../electron/portfolio/documentCodec';
import { decodeEnvelope, encodeEnvelope, type FileHeader } from '../../../electron/portfolio/documentEnvelope';
import { createSealedCodec, portfolioKeyOf, sealedHeaderOf } from '../../../electron/portfolio/sealedCodec';
import { createDataKey, dataKeyOf } from '../../../electron/sealing/dataKey';
import { unwrapKey } from '../../../electron/sealing/wrappedKey';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { expectProblem, obtained } from '../../support/outcome';
import { SEALED_FILE, SEALING_VECTORS } from '../../support/sealingVectors';

const STAMP = { schema: 1, revision: 7, savedAt: '2026-11-20T12:00:00.000Z' };
const key = dataKeyOf(Buffer.from(SEALING_VECTORS.key, 'hex'));
const [wrapped] = SEALING_VECTORS.wrapped;
const codec = createSealedCodec({ key, wrapped, former: [], rewriting: false });

const headerOf = (bytes: Uint8Array): FileHeader => obtained(decodeEnvelope(bytes)).header;

/** A sealed file whose header or payload another hand has changed and given a right checksum. */
function forged(bytes: Uint8Array, change: (header: FileHeader, data: string) => { header: FileHeader; data: string }) {
  const { header, data } = obtained(decodeEnvelope(bytes));
  const next = change(header, String(data));
  return encodeEnvelope(next.header, JSON.stringify(next.data));
}

describe('a sealed document', () => {
  it('comes back as it was, with unknown fields', () => {
    const document = { ...examplePortfolio(), fromTheFuture: { kept: [1, 'two'] } };
    const read = obtained(codec.decode(codec.encode(STAMP, document)));
    expect(read).toEqual({ stamp: STAMP, portfolio: document });
  });

  it('shows nothing of the document', () => {
    const secrets = ['Canary Wharf Household', 'ZZCANARY', 'bought on a whim'];
    const [name = '', symbol = '', note = ''] = secrets;
    const file = Buffer.from(codec.encode(STAMP, { ...examplePortfolio(), name, symbol, note })).toString('latin1');
    for (const secret of secrets) expect(file).not.toContain(secret);
    const readable = Buffer.from(plainCodec.encode(STAMP, { ...examplePortfolio(), name, symbol, note })).toString();
    for (const secret of secrets) expect(readable).toContain(secret);
  });

  it('of another program opens with its passphrase and holds what the plain fixture holds', async () => {
    const sealed = obtained(sealedHeaderOf(headerOf(SEALED_FILE)));
    const opened = portfolioKeyOf(obtained(await unwrapKey(sealed.key, SEALING_VECTORS.passphrase)), sealed);
    const plain = readFileSync(resolve(import.meta.dirname, '../../fixtures/portfolio/schema1.ballast'));
    expect(obtained(createSealedCodec(opened).decode(SEALED_FILE))).toEqual(obtained(decodeDocument(plain)));
    expect(opened.former.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual([SEALING_VECTORS.oldKey]);
  });

  it('takes a fresh IV for each of 10,000 saves', () => {
    const ivs = new Set<string>();
    for (let save = 0; save < 10_000; save++)
      ivs.add(/"iv":"([^"]+)"/.exec(Buffer.from(codec.encode(STAMP, {})).toString('latin1'))?.[1] ?? '');
    expect(ivs.size).toBe(10_000);
    expect(ivs.has('')).toBe(false);
  });

  it('refuses every flipped bit, and every shorter file', () => {
    const bytes = Buffer.from(codec.encode(STAMP, examplePortfolio()));
    for (let bit = 0; bit < bytes.length * 8; bit += bit < 8000 ? 1 : 11) {
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(codec.decode(bytes).ok).toBe(false);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    }
    for (let length = 0; length < bytes.length; length += 7)
      expect(codec.decode(bytes.subarray(0, length)).ok).toBe(false);
    expect(codec.decode(bytes).ok).toBe(true);
  });

  it('refuses a header that was changed with a right checksum', () => {
    const bytes = codec.encode(STAMP, examplePortfolio());
    const sealed = obtained(sealedHeaderOf(headerOf(bytes)));
    const changes: Partial<FileHeader>[] = [
      { revision: 8 },
      { savedAt: '2026-11-20T12:00:00.001Z' },
      { schema: 0 },
      { sealed: { ...sealed, key: { ...sealed.key, cost: sealed.key.cost * 2 } } },
      { sealed: { ...sealed, key: { ...sealed.key, salt: 'AAAA' } } },
      { sealed: { ...sealed, former: [{ iv: 'AAAA', text: 'AAAA' }] } },
      { sealed: { ...sealed, rewriting: true } },
      { sealed: { ...sealed, iv: Buffer.alloc(12).toString('base64') } },
    ];
    for (const change of changes)
      expectProblem(codec.decode(forged(bytes, (header, data) => ({ header: { ...header, ...change }, data }))), {
        code: 'portfolio-damaged',
      });
    const cut = forged(bytes, (header, data) => ({ header, data: data.slice(0, 12) }));
    expectProblem(codec.decode(cut), { code: 'portfolio-damaged' });
  });

  it('refuses the payload of another save of the same portfolio', () => {
    const [first, second] = [codec.encode(STAMP, examplePortfolio()), codec.encode(STAMP, examplePortfolio())];
    const data = String(obtained(decodeEnvelope(second)).data);
    expectProblem(codec.decode(forged(first, (header) => ({ header, data }))), { code: 'portfolio-damaged' });
  });

  it('under another key is locked, and of an unknown kind refused: neither is called damaged', () => {
    const bytes = codec.encode(STAMP, examplePortfolio());
    const otherKey = createDataKey();
    const otherWrapped = { ...wrapped, keyId: otherKey.keyId };
    const other = createSealedCodec({ key: otherKey, wrapped: otherWrapped, former: [], rewriting: false });
    expectProblem(other.decode(bytes), { code: 'portfolio-locked', fileId: null });
    expectProblem(plainCodecs.codecFor(headerOf(bytes), ''), { code: 'portfolio-locked', fileId: null });
    const unknown = forged(bytes, (header, data) => ({ header: { ...header, sealed: { cipher: 'rot13' } }, data }));
    expectProblem(codec.decode(unknown), { code: 'sealing-refused' });
  });

  it('carries the keys it had before, readable with the present one alone', () => {
    const former = [createDataKey(), createDataKey()];
    const bytes = createSealedCodec({ key, wrapped, former, rewriting: true }).encode(STAMP, {});
    const sealed = obtained(sealedHeaderOf(headerOf(bytes)));
    expect(portfolioKeyOf(key, sealed).former.map(({ keyId }) => keyId)).toEqual(former.map(({ keyId }) => keyId));
    expect(portfolioKeyOf(key, sealed).rewriting).toBe(true);
    expect(portfolioKeyOf(createDataKey(), sealed).former).toEqual([]);
    const text = Buffer.from(bytes).toString('latin1');
    for (const { bytes: secret } of former) expect(text.includes(Buffer.from(secret).toString('base64'))).toBe(false);
  });
});
