import { z } from 'zod';
import { documentStateSchema } from './documentSchemas';

const LEAST_CHARACTERS = 8;
const MOST_CHARACTERS = 1000;
const MOST_WORDS = 100;

const empty = z.strictObject({});
const idSchema = z.string().min(1).max(64);
const passphraseSchema = z.string().min(1).max(MOST_CHARACTERS);
/** One that is made up now; counted in characters as a person does. */
const newPassphraseSchema = passphraseSchema.refine((text) => [...text.normalize('NFKC')].length >= LEAST_CHARACTERS);

/** Whether the open or locked portfolio is encrypted, and how it is opened here. */
export const encryptionStateSchema = z.strictObject({
  encrypted: z.boolean(),
  /** Whether this computer can keep the key safely, and does. */
  remembering: z.enum(['available', 'remembered', 'not-available']),
  /** Minutes without use after which a portfolio is locked; null never. */
  autoLockMinutes: z.int().min(1).max(1440).nullable(),
});

/** What opens a locked portfolio: its passphrase, or the words of its recovery key. */
export const unlockSecretSchema = z.union([
  z.strictObject({ passphrase: passphraseSchema }),
  z.strictObject({ words: z.array(z.string().max(40)).min(1).max(MOST_WORDS) }),
]);

/** Encryption of the open portfolio, and the lock before it. */
export const encryptionContract = {
  encryptionState: { request: empty, response: encryptionStateSchema },
  encryptionEnable: {
    request: z.strictObject({ passphrase: newPassphraseSchema, remember: z.boolean() }),
    response: encryptionStateSchema,
  },
  encryptionDisable: { request: z.strictObject({ passphrase: passphraseSchema }), response: encryptionStateSchema },
  passphraseChange: {
    request: z.strictObject({
      present: passphraseSchema,
      next: newPassphraseSchema,
      /** Encrypts everything anew under a new key; the old passphrase then opens no copy. */
      rekey: z.boolean(),
    }),
    response: encryptionStateSchema,
  },
  recoveryKeyShow: {
    request: z.strictObject({ passphrase: passphraseSchema }),
    response: z.strictObject({ words: z.array(z.string()) }),
  },
  encryptionAutoLock: {
    request: z.strictObject({ minutes: encryptionStateSchema.shape.autoLockMinutes }),
    response: encryptionStateSchema,
  },
  encryptionRemember: {
    /** The passphrase where the program asks for it again; null while the portfolio is open. */
    request: z.strictObject({ remember: z.boolean(), passphrase: passphraseSchema.nullable() }),
    response: encryptionStateSchema,
  },
  portfolioUnlock: {
    request: z.strictObject({ fileId: idSchema, secret: unlockSecretSchema, remember: z.boolean() }),
    response: documentStateSchema,
  },
  portfolioLock: { request: empty, response: z.strictObject({ fileId: idSchema }) },
} as const;

/** The open portfolio was locked: by itself, or from another tab. */
export const lockedSchema = z.strictObject({ fileId: idSchema });

export type EncryptionState = z.infer<typeof encryptionStateSchema>;
