/**
 * Structured-clone-like text for a channel that carries strings only. Runs in Node and, by its source text, in the page;
 * so it may use nothing from outside its body.
 */
export function codec() {
  const toText = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const encode = (value) => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
    if (typeof value === 'bigint') return { $: 'bigint', value: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return value;
    if (ArrayBuffer.isView(value)) {
      const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name;
      return { $: 'view', kind, value: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    if (value instanceof Map) return { $: 'map', value: [...value].map(([key, item]) => [encode(key), encode(item)]) };
    if (Array.isArray(value)) return value.map(encode);
    return { $: 'object', value: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
  };
  const decode = (coded) => {
    if (coded === null || typeof coded !== 'object') return coded;
    if (Array.isArray(coded)) return coded.map(decode);
    if (coded.$ === 'undefined') return undefined;
    if (coded.$ === 'number') return Number(coded.value);
    if (coded.$ === 'bigint') return BigInt(coded.value);
    if (coded.$ === 'view') return new globalThis[coded.kind](toBytes(coded.value).buffer);
    if (coded.$ === 'map') return new Map(coded.value.map(([key, item]) => [decode(key), decode(item)]));
    return Object.fromEntries(coded.value.map(([key, item]) => [key, decode(item)]));
  };
  return { stringify: (value) => JSON.stringify(encode(value)), parse: (text) => decode(JSON.parse(text)) };
}
