import { fail, ok, type Result } from '../../../shared/result/result';
import { systemCodeOf } from '../../durable/systemCode';
import { decodeEnvelope, type FileHeader } from '../../portfolio/documentEnvelope';
import { listGenerations, readGeneration } from '../../portfolio/generations';
import type { KeepingPlaces } from '../../portfolio/keepingPlaces';
import { type SealedHeader, sealedHeaderOf } from '../../portfolio/sealedCodec';
import type { DataKey } from '../../sealing/dataKey';
import { dataKeyOfWords } from '../../sealing/recoveryKey';
import { unwrapKey } from '../../sealing/wrappedKey';

/** What a user can open a portfolio with. */
export type UnlockSecret = { readonly passphrase: string } | { readonly words: readonly string[] };

/**
 * How a portfolio file is sealed, as its header says; where the file is missing or damaged, as its newest copy says.
 * Null for a plain file, and for one of which nothing can be read: opening it says why. Problem: `sealing-refused`.
 */
export async function sealedHeaderAt(path: string, keeping: KeepingPlaces): Promise<Result<SealedHeader | null>> {
  const header = (await headerOf(path, keeping)) ?? (await headerOfCopies(path, keeping));
  return header === null || header.sealed === null ? ok(null) : sealedHeaderOf(header);
}

/** The key behind a secret. Problems: `passphrase-wrong`, `recovery-key-wrong`, `sealing-refused`. */
export async function keyBehind(secret: UnlockSecret, { key: wrapped }: SealedHeader): Promise<Result<DataKey>> {
  if ('passphrase' in secret) return unwrapKey(wrapped, secret.passphrase);
  const key = dataKeyOfWords(secret.words);
  return !key.ok || key.value.keyId === wrapped.keyId ? key : fail({ code: 'recovery-key-wrong', word: null });
}

async function headerOf(path: string, { disk }: KeepingPlaces): Promise<FileHeader | null> {
  try {
    const envelope = decodeEnvelope(await disk.readFile(path));
    return envelope.ok ? envelope.value.header : null;
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}

async function headerOfCopies(path: string, keeping: KeepingPlaces): Promise<FileHeader | null> {
  const generations = await listGenerations(path, keeping);
  const sealed = generations.ok ? generations.value.find((one) => one.intact && one.sealed) : undefined;
  if (sealed === undefined) return null;
  const seen: FileHeader[] = [];
  const looking = {
    codecFor: (header: FileHeader) => {
      seen.push(header);
      return fail({ code: 'portfolio-locked', fileId: null });
    },
  };
  // Only its header is wanted, which is shown to whoever chooses the codec.
  await readGeneration(path, sealed.generationId, { ...keeping, codecs: looking });
  return seen[0] ?? null;
}
