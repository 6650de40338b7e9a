import { fail, ok, type Result } from '../../shared/result/result';
import { decodeDocument, encodeDocument, type Stamp, type StoredDocument } from './documentBytes';
import type { FileHeader } from './documentEnvelope';
import { MIGRATIONS, type Migrations } from './migrations';

/** How a document stands in its file: plain or sealed. */
export interface DocumentCodec {
  readonly sealed: boolean;
  encode(stamp: Stamp, document: unknown): Uint8Array;
  /** Problems: as `decodeEnvelope`, and `portfolio-damaged` for a payload that is no document. */
  decode(bytes: Uint8Array): Result<StoredDocument>;
}

/** Chooses the codec for a file by its header; `portfolio-locked` where its key is not known. */
export interface CodecSource {
  codecFor(header: FileHeader, path: string): Result<DocumentCodec>;
}

/** Readable JSON; `migrations` bring older documents to the present schema. */
export function createPlainCodec(migrations: Migrations = MIGRATIONS): DocumentCodec {
  return { sealed: false, encode: encodeDocument, decode: (bytes) => decodeDocument(bytes, migrations) };
}

export const plainCodec: DocumentCodec = createPlainCodec();

/** Knows no key: refuses sealed files with `portfolio-locked`. */
export const plainCodecs: CodecSource = {
  codecFor: ({ sealed }) => (sealed === null ? ok(plainCodec) : fail({ code: 'portfolio-locked', fileId: null })),
};
