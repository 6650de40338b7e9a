import { z } from 'zod';

const idSchema = z.string().min(1).max(64);

/** What a file is for: which import reads it. */
const fileKindSchema = z.enum([
  'broker',
  'prices',
  'fund-holdings',
  'index-members',
  'company-facts',
  'fundamentals',
  'macro',
  'fx',
  'factors',
  'unknown',
]);

/** Files of reference data: told apart from others. */
export const referenceContract = {
  /** What each file is, by its content; the answers are in the order of the request. */
  fileDetect: {
    request: z.strictObject({ fileIds: z.array(idSchema).min(1).max(5000) }),
    response: z.strictObject({
      files: z.array(z.strictObject({ fileId: idSchema, kind: fileKindSchema, reason: z.string() })),
    }),
  },
} as const;

/** What a file is for. */
export type FileKind = z.infer<typeof fileKindSchema>;
