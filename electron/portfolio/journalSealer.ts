import { type ByteSealer, createByteSealer } from '../sealing/byteSealer';
import type { DataKey } from '../sealing/dataKey';
import type { DocumentCodec } from './documentCodec';
import { isSealedCodec } from './sealedCodec';

/** What the undo journal of an encrypted portfolio is sealed for. */
const JOURNAL_PURPOSE = 'undo-journal';

/** Seals the undo steps of a document as its file is sealed; null for a plain one. */
export function journalSealer(codec: DocumentCodec): ByteSealer | null {
  return isSealedCodec(codec) ? journalSealerOf(codec.portfolioKey.key) : null;
}

/** Seals undo steps under a key. */
export function journalSealerOf(key: DataKey): ByteSealer {
  return createByteSealer(key.bytes, JOURNAL_PURPOSE);
}
