import { type ByteSealer, createByteSealer, isSealed } from '../sealing/byteSealer';
import type { DataKey } from '../sealing/dataKey';
import type { DocumentCodec } from './documentCodec';
import { decodeEnvelope, type Envelope } from './documentEnvelope';
import { journalSealerOf } from './journalSealer';
import { openEnvelope, sealedHeaderOf } from './sealedCodec';

/** What a copy that is no whole document is sealed for: a damaged file, one of a later version. */
const FRAGMENT_PURPOSE = 'damaged-copy';

export type CopyKind = 'journal' | 'copy';

/** Turns the bytes of a copy into what they are to be. */
export interface CopyRewriter {
  /** `next` is null where the copy may stay; `text` is what could be read of it. */
  rewrite(bytes: Uint8Array, kind: CopyKind): { readonly next: Uint8Array | null; readonly text: string };
}

/** How copies are to stand. */
export interface CopyForm {
  readonly codec: DocumentCodec;
  /** Null for plain copies. */
  readonly key: DataKey | null;
  /** Every key a copy may stand under now. */
  readonly known: readonly DataKey[];
}

/**
 * Copies that are documents are encoded anew, with their own revision and time; everything else - undo steps, damaged
 * files - is sealed or opened as it stands. What stands under a key nobody knows stays as it is: it reveals nothing.
 */
export function createCopyRewriter(form: CopyForm): CopyRewriter {
  return {
    rewrite: (bytes, kind) => {
      const envelope = kind === 'copy' ? decodeEnvelope(bytes) : null;
      return envelope?.ok === true ? document(envelope.value, form) : fragment(bytes, kind, form);
    },
  };
}

/** The price series a document, or a list of undo steps, links. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/"seriesId":"([0-9a-f]{64})"/g)].flatMap(([, seriesId]) => seriesId ?? []);
}

function document(envelope: Envelope, { codec, key, known }: CopyForm): ReturnType<CopyRewriter['rewrite']> {
  const { header } = envelope;
  const keyId = keyIdOf(envelope);
  const under = known.find((candidate) => candidate.keyId === keyId);
  if (header.sealed !== null && under === undefined) return { next: null, text: '' };
  const opened = under === undefined ? { ok: true as const, value: envelope.data } : openEnvelope(envelope, under);
  if (!opened.ok) return { next: null, text: '' };
  const text = JSON.stringify(opened.value);
  const { schema, revision, savedAt } = header;
  return {
    next: keyId === (key?.keyId ?? null) ? null : codec.encode({ schema, revision, savedAt }, opened.value),
    text,
  };
}

function fragment(bytes: Uint8Array, kind: CopyKind, { key, known }: CopyForm): ReturnType<CopyRewriter['rewrite']> {
  const sealerOf = (one: DataKey): ByteSealer =>
    kind === 'journal' ? journalSealerOf(one) : createByteSealer(one.bytes, FRAGMENT_PURPOSE);
  const plain = isSealed(bytes) ? openedBy(known.map(sealerOf), bytes) : bytes;
  if (plain === null) return { next: null, text: '' };
  const stays = key === null ? plain === bytes : isSealed(bytes) && sealerOf(key).open(bytes).ok;
  const text = Buffer.from(plain).toString('utf8');
  return { next: stays ? null : key === null ? plain : sealerOf(key).seal(plain), text };
}

function openedBy(sealers: readonly ByteSealer[], bytes: Uint8Array): Uint8Array | null {
  for (const sealer of sealers) {
    const opened = sealer.open(bytes);
    if (opened.ok) return opened.value;
  }
  return null;
}

/** The id of the key a document stands under; null for a plain one, and for one sealed in an unknown way. */
function keyIdOf({ header }: Envelope): string | null {
  const sealed = header.sealed === null ? null : sealedHeaderOf(header);
  return sealed?.ok === true ? sealed.value.key.keyId : null;
}
