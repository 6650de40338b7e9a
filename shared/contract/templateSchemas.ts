import { z } from 'zod';
import { importTemplateSchema } from '../model/importTemplate';

const empty = z.strictObject({});
const idSchema = z.string().min(1).max(64);
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const savedSchema = importTemplateSchema.pick({ templateId: true, name: true });

/** Templates of imports: saved for this user, shared as files. */
export const templateContract = {
  templatesList: {
    request: empty,
    response: z.strictObject({ templates: z.array(importTemplateSchema) }),
  },
  /** Saves how a file that was last proposed is read; with an id, in place of that template. */
  templateSave: {
    request: z.strictObject({
      fileId: idSchema,
      name: z.string().trim().min(1).max(120),
      templateId: idSchema.nullable(),
    }),
    response: savedSchema,
  },
  templateDelete: { request: z.strictObject({ templateId: idSchema }), response: empty },
  templateExport: {
    request: z.strictObject({ templateId: idSchema }),
    response: z.strictObject({ fileName: z.string(), bytes: bytesSchema }),
  },
  /** Takes in a shared template from an uploaded file, under a name of its own. */
  templateImport: { request: z.strictObject({ fileId: idSchema }), response: savedSchema },
} as const;
