import { fail, ok, type Result } from '../../shared/result/result';
import type { StoredDocument } from './documentBytes';
import type { CodecSource, DocumentCodec } from './documentCodec';
import { decodeEnvelope } from './documentEnvelope';

/** A document and how it stood in its file. */
export interface DecodedFile {
  readonly bytes: Uint8Array;
  readonly document: StoredDocument;
  readonly codec: DocumentCodec;
}

/** The document in the bytes of a file. Problems: those of the envelope, the codec source and the codec. */
export function decodeFile(bytes: Uint8Array, path: string, codecs: CodecSource): Result<DecodedFile> {
  const envelope = decodeEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const codec = codecs.codecFor(envelope.value.header, path);
  if (!codec.ok) return codec;
  const document = codec.value.decode(bytes);
  return document.ok ? ok({ bytes, document: document.value, codec: codec.value }) : fail(document.problem);
}
