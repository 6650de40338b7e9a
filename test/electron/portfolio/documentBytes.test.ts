import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeDocument, encodeDocument } from '../../../electron/portfolio/documentBytes';
import { PORTFOLIO_SCHEMA } from '../../../shared/model/portfolio';
import { examplePortfolio } from '../../shared/model/examplePortfolio';

const STAMP = { schema: PORTFOLIO_SCHEMA, revision: 7, savedAt: '2026-11-20T12:00:00.000Z' };
const bytesOf = (document: unknown = examplePortfolio(), stamp: object = {}): Uint8Array =>
  encodeDocument({ ...STAMP, ...stamp }, document);
const text = (content: string): Uint8Array => Buffer.from(content);

/** A file with a right checksum around a payload our writer would never make. */
function handmade(payload: string, schema = PORTFOLIO_SCHEMA): Uint8Array {
  const header = { format: 1, schema, rev: 7, savedAt: STAMP.savedAt, bytes: Buffer.byteLength(payload) };
  const sha256 = createHash('sha256').update(JSON.stringify(header)).update('\n').update(payload).digest('hex');
  return text(`{"ballast":${JSON.stringify({ ...header, sha256 })},\n"data":${payload}\n}\n`);
}

describe('a portfolio file', () => {
  it('gives back the document, its revision and when it was saved', () => {
    const decoded = decodeDocument(bytesOf());
    expect(decoded).toEqual({ ok: true, value: { stamp: STAMP, portfolio: examplePortfolio() } });
  });

  it('is valid JSON with a header that states format, schema, revision, time, size and checksum', () => {
    const file: unknown = JSON.parse(Buffer.from(bytesOf()).toString());
    const payload = JSON.stringify(examplePortfolio());
    expect(file).toMatchObject({
      ballast: { format: 1, schema: 1, rev: 7, savedAt: STAMP.savedAt, bytes: Buffer.byteLength(payload) },
      data: examplePortfolio(),
    });
  });

  it('keeps fields it does not know', () => {
    const document = { ...examplePortfolio(), later: { anything: [1, 'two', null] } };
    expect(decodeDocument(bytesOf(document))).toMatchObject({ ok: true, value: { portfolio: document } });
  });

  it('is refused as damaged for every single flipped bit, also where one makes it look foreign or newer', () => {
    const sound = bytesOf({ ...examplePortfolio(), holdings: [], stops: [], instruments: [], series: [], imports: [] });
    for (let bit = 0; bit < sound.length * 8; bit += 1) {
      const flipped = Uint8Array.from(sound);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const decoded = decodeDocument(flipped);
      if (decoded.ok || decoded.problem.code !== 'portfolio-damaged')
        throw new Error(`bit ${bit} gave ${decoded.ok ? 'a document' : decoded.problem.code}`);
    }
  });

  it('is refused as damaged for every truncation', () => {
    const sound = bytesOf();
    for (let length = 0; length < sound.length; length += 1)
      expect(decodeDocument(sound.subarray(0, length))).toEqual({ ok: false, problem: { code: 'portfolio-damaged' } });
  });

  it.each<[string, Uint8Array]>([
    ['empty', text('')],
    ['blank', text('  \n')],
    ['all NUL bytes', new Uint8Array(4096)],
    ['not UTF-8', Uint8Array.from([0xff, 0xfe, 0x00])],
    ['trailing bytes', Buffer.concat([bytesOf(), text(' ')])],
    ['a byte order mark', Buffer.concat([text('\uFEFF'), bytesOf()])],
    ['an edited figure', text(Buffer.from(bytesOf()).toString().replace('"100"', '"999"'))],
    ['a raised revision', text(Buffer.from(bytesOf()).toString().replace('"rev":7', '"rev":8'))],
    ['an unknown header field', text(Buffer.from(bytesOf()).toString().replace('"rev":7', '"rev":7,"x":1'))],
    ['a document without accounts', handmade('{"id":"p1","name":"x"}')],
    [
      'a repeated key',
      handmade(JSON.stringify(examplePortfolio()).replace('"sample":false', '"sample":true,"sample":false')),
    ],
    [
      'a __proto__ key',
      handmade(JSON.stringify(examplePortfolio()).replace('"sample"', '"__proto__":{"x":1},"sample"')),
    ],
    ['a constructor key', bytesOf({ ...examplePortfolio(), constructor: { prototype: 1 } })],
    [
      'a number JSON has no room for',
      handmade(JSON.stringify(examplePortfolio()).replace('"sample"', '"x":1e999,"sample"')),
    ],
    ['too deep a value', bytesOf({ ...examplePortfolio(), deep: JSON.parse('['.repeat(40) + ']'.repeat(40)) })],
    ['a bottomless value', handmade(`{"deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)],
    ['a schema nobody released', bytesOf(examplePortfolio(), { schema: 0 })],
  ])('is damaged when it is %s', (_what, bytes) => {
    expect(decodeDocument(bytes)).toEqual({ ok: false, problem: { code: 'portfolio-damaged' } });
  });

  it.each(['null', '0', 'false', '""', '[1,2]', '{}', '{"accounts":[]}', '{"ballast":1,"data":{}}'])(
    "is another program's when it holds %s",
    (content) => {
      expect(decodeDocument(text(content))).toEqual({ ok: false, problem: { code: 'portfolio-foreign' } });
    },
  );

  it("is a newer version's when its schema or its format is later than ours", () => {
    const newer = { ok: false, problem: { code: 'portfolio-newer', schema: 9, known: PORTFOLIO_SCHEMA } };
    expect(decodeDocument(bytesOf({ shaped: 'otherwise' }, { schema: 9 }))).toEqual(newer);
    expect(decodeDocument(text('{"ballast":{"format":2,"schema":9,"other":true},"data":"sealed"}'))).toEqual(newer);
  });

  it('is refused unread beyond 64 MB', () => {
    const limit = 64 * 1024 * 1024;
    expect(decodeDocument(new Uint8Array(limit + 1))).toEqual({
      ok: false,
      problem: { code: 'file-too-large', bytes: limit + 1, limit },
    });
  });

  it('is brought to the present schema step by step', () => {
    const { name, ...old } = examplePortfolio();
    const migrations = { 0: (document: unknown) => ({ ...(document as typeof old), name: 'from version 0' }) };
    const decoded = decodeDocument(bytesOf(old, { schema: 0 }), migrations);
    expect(decoded).toEqual({
      ok: true,
      value: { stamp: { ...STAMP, schema: 0 }, portfolio: { ...examplePortfolio(), name: 'from version 0' } },
    });
    expect(name).toBe('Example');
  });

  it('is damaged when a migration does not lead to a valid document', () => {
    const decoded = decodeDocument(bytesOf({}, { schema: 0 }), { 0: () => ({ still: 'wrong' }) });
    expect(decoded).toEqual({ ok: false, problem: { code: 'portfolio-damaged' } });
  });
});

describe('files of every released schema', () => {
  it.each([1])('schema %i opens', (schema) => {
    const path = new URL(`../../fixtures/portfolio/schema${schema}.ballast`, import.meta.url);
    const decoded = decodeDocument(readFileSync(path));
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        stamp: { schema, revision: 12, savedAt: '2026-11-20T12:00:00.000Z' },
        portfolio: { name: `Schema ${schema}`, settings: { riskFraction: 0.01 } },
      },
    });
    const counted = decoded.ok ? decoded.value.portfolio : examplePortfolio();
    expect([counted.accounts, counted.holdings, counted.stops].map((list) => list.length)).toEqual([2, 3, 2]);
  });

  it('there is a fixture for the schema this build writes', () => {
    expect([1]).toContain(PORTFOLIO_SCHEMA);
  });
});
