import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../shared/contract/base64';
import { decodeWire, encodeWire, WireError } from '../../../shared/contract/wire';
import { InvariantError } from '../../../shared/result/invariant';

const SEED = { seed: 20261120, numRuns: 300 };
const key = fc.string().filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
const leaf = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.uint8Array(),
  fc.int32Array(),
  fc.float64Array(),
);
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie('node')),
    fc.dictionary(key, tie('node'), { noNullPrototype: true }),
  ),
})).node;

describe('the wire codec', () => {
  it('gives back what was sent, typed arrays and keys that look like tags included', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(decodeWire(encodeWire(sent))).toEqual(sent);
      }),
      SEED,
    );
    expect(decodeWire(encodeWire({ $float64: 'AAAA', $$x: 1, $: 2 }))).toEqual({ $float64: 'AAAA', $$x: 1, $: 2 });
  });

  it('carries every bit of a double, also those JSON has no text for', () => {
    const sent = new Float64Array([Number.NaN, Number.POSITIVE_INFINITY, -0, 5e-324, 0.1 + 0.2]);
    const received = decodeWire(encodeWire({ sent }));
    expect(received).toEqual({ sent });
  });

  it('sends only the part of a buffer that an array looks at', () => {
    const whole = new Float64Array([1, 2, 3]);
    expect(decodeWire(encodeWire(whole.subarray(1, 2)))).toEqual(new Float64Array([2]));
  });

  it('is the documented text', () => {
    expect(encodeWire({ a: new Uint8Array([1]), b: undefined })).toBe('{"a":{"$uint8":"AQ=="}}');
  });

  it('leaves what it encodes untouched', () => {
    const sent = Object.freeze({ list: Object.freeze([1, Object.freeze({ $a: 'b' })]) });
    encodeWire(sent);
    expect(sent).toEqual({ list: [1, { $a: 'b' }] });
  });

  it.each([
    ['NaN', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a function', { a: () => 1 }],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['undefined in an array', [undefined]],
    ['undefined alone', undefined],
    ['an array type the contract does not use', new Float32Array(1)],
    ['a reserved key', { constructor: 1 }],
  ])('refuses to send %s: a bug of the caller', (_name, sent) => {
    expect(() => encodeWire(sent)).toThrow(InvariantError);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['an unknown tag', '{"$date":1}'],
    ['a tag beside other keys', '{"$uint8":"AQ==","a":1}'],
    ['a tag after another key', '{"a":1,"$uint8":"AQ=="}'],
    ['a tag that every object inherits', '{"$toString":"AQ=="}'],
    ['bytes that are no text', '{"$uint8":[1]}'],
    ['bytes that are no base64', '{"$uint8":"A*=="}'],
    ['half a double', '{"$float64":"AQ=="}'],
    ['a prototype key', '{"__proto__":{"a":1}}'],
    ['a constructor key', '{"a":{"constructor":1}}'],
    ['a number beyond doubles', '{"a":1e999}'],
    ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ])('refuses to receive %s', (_name, text) => {
    expect(() => decodeWire(text)).toThrow(WireError);
  });
});

describe('base64', () => {
  it('agrees with the base64 of Node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
      SEED,
    );
  });

  it('encodes more bytes than a call can have arguments', () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });

  it.each(['A', 'AQ', 'AQ=', 'A===', '=AAA', 'AA=A', 'AQ==AQ==', 'AR==', 'AAB=', 'AQ\n=', 'é===', 'AQ-_'])(
    'refuses %j, which is not canonical',
    (text) => {
      expect(decodeBase64(text)).toBeNull();
    },
  );
});
