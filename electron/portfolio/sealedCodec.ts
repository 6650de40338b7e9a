import { z } from 'zod';
import { invariant } from '../../shared/result/invariant';
import { fail, ok, type Result } from '../../shared/result/result';
import { type DataKey, dataKeyOf } from '../sealing/dataKey';
import { freshIv, openText, sealText } from '../sealing/sealedText';
import { type WrappedKey, wrappedKeySchema } from '../sealing/wrappedKey';
import { documentOf, type Stamp, type StoredDocument } from './documentBytes';
import type { DocumentCodec } from './documentCodec';
import { decodeEnvelope, type Envelope, encodeEnvelope, type FileHeader, headerText } from './documentEnvelope';
import { MIGRATIONS, type Migrations } from './migrations';

const partSchema = z.strictObject({ iv: z.base64().max(64), text: z.base64().max(256) });

/** How a file is sealed, as it stands in its header. */
const sealedHeaderSchema = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  iv: z.base64().max(64),
  key: wrappedKeySchema,
  /** Keys the portfolio had before, sealed by the present one, while copies under them may be left. */
  former: z.array(partSchema).max(8),
  /** Copies are left that do not stand under this key yet: whoever opens the file finishes that. */
  rewriting: z.boolean(),
});
export type SealedHeader = z.infer<typeof sealedHeaderSchema>;

/** A portfolio's key and how the passphrase leads to it. */
export interface PortfolioKey {
  readonly key: DataKey;
  readonly wrapped: WrappedKey;
  /** Keys of copies that are still to be rewritten. */
  readonly former: readonly DataKey[];
  /** Whether copies may be left that are plain or under a former key. */
  readonly rewriting: boolean;
}

/** A codec that also says under which key it works. */
export interface SealedCodec extends DocumentCodec {
  readonly sealed: true;
  readonly portfolioKey: PortfolioKey;
}

/** Whether a codec seals, and so says under which key. */
export function isSealedCodec(codec: DocumentCodec): codec is SealedCodec {
  return codec.sealed;
}

/** How a file is sealed. Problem: `sealing-refused` for a way this version does not know. */
export function sealedHeaderOf({ sealed }: FileHeader): Result<SealedHeader> {
  const header = sealedHeaderSchema.safeParse(sealed);
  return header.success ? ok(header.data) : fail({ code: 'sealing-refused' });
}

/** What a file says of its key, once the key is known: the passphrase's wrapping as it stands there, and former keys. */
export function portfolioKeyOf(key: DataKey, { key: wrapped, former, rewriting }: SealedHeader): PortfolioKey {
  const opened = former.flatMap((part) => {
    const bytes = openText(key.bytes, FORMER, part);
    return bytes === null ? [] : [dataKeyOf(bytes)];
  });
  return { key, wrapped, former: opened, rewriting };
}

/**
 * Documents under AES-256-GCM: the payload is the base64 text of cipher text and tag, the whole header (but for the length,
 * which follows from the payload) is additional data, and every save takes a fresh IV.
 */
export function createSealedCodec(portfolioKey: PortfolioKey, migrations: Migrations = MIGRATIONS): SealedCodec {
  const { key, wrapped, rewriting } = portfolioKey;
  invariant(wrapped.keyId === key.keyId, 'a passphrase leads to the key it is said to lead to');
  const former = portfolioKey.former.map(({ bytes }) => {
    const iv = freshIv();
    return { iv, text: sealText(key.bytes, iv, FORMER, bytes) };
  });
  return {
    sealed: true,
    portfolioKey,
    encode: (stamp, document) => {
      const sealed: SealedHeader = { cipher: 'aes-256-gcm', iv: freshIv(), key: wrapped, former, rewriting };
      const plain = Buffer.from(JSON.stringify(document), 'utf8');
      const text = sealText(key.bytes, sealed.iv, boundOf(stamp, sealed), plain);
      return encodeEnvelope({ ...stamp, sealed }, JSON.stringify(text));
    },
    decode: (bytes) => decodeSealed(bytes, key, migrations),
  };
}

/** Additional data of a former key: it can stand nowhere else. */
const FORMER = 'ballast former key';

/** Problems: those of `decodeEnvelope`; `portfolio-locked` under another key; `portfolio-damaged` where the key is right. */
function decodeSealed(bytes: Uint8Array, key: DataKey, migrations: Migrations): Result<StoredDocument> {
  const envelope = decodeEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const document = openEnvelope(envelope.value, key);
  return document.ok ? documentOf(envelope.value.header, document.value, migrations) : document;
}

/** The document in a sealed file as it was saved, of whatever schema. Problems: as `SealedCodec.decode`. */
export function openEnvelope({ header, data }: Envelope, key: DataKey): Result<unknown> {
  const sealed = sealedHeaderOf(header);
  if (!sealed.ok) return sealed;
  if (sealed.value.key.keyId !== key.keyId) return fail({ code: 'portfolio-locked', fileId: null });
  if (typeof data !== 'string') return fail({ code: 'portfolio-damaged' });
  const plain = openText(key.bytes, boundOf(header, sealed.value), { iv: sealed.value.iv, text: data });
  return plain === null ? fail({ code: 'portfolio-damaged' }) : ok(JSON.parse(plain.toString('utf8')));
}

function boundOf({ schema, revision, savedAt }: Stamp, sealed: SealedHeader): string {
  return headerText({ schema, revision, savedAt, sealed }, '');
}
