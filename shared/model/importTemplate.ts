import { z } from 'zod';
import { isoDateSchema } from './isoDate';
import { currencySchema } from './portfolio';
import { mappedFieldSchema, readAnswersSchema, readSettingsSchema } from './proposal';

/** The most columns a template can speak of; a file has no more. */
export const TEMPLATE_COLUMNS = 256;

/** How files of one layout are read, as the user once said it: saved under a name, shared as a file. */
export const importTemplateSchema = z.strictObject({
  templateId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name: z.string().min(1).max(120),
  /** By heading and not by place, so that a column may move; in the order of the file it was made from. */
  columns: z
    .array(z.strictObject({ heading: z.string().max(400), field: mappedFieldSchema }))
    .min(1)
    .max(TEMPLATE_COLUMNS),
  settings: readSettingsSchema.partial(),
  costMeaning: readAnswersSchema.shape.costMeaning,
  currency: currencySchema.optional(),
  part: readAnswersSchema.shape.part,
  savedOn: isoDateSchema,
});

/** A template as a file of its own. */
export const templateFileSchema = z.strictObject({
  format: z.literal('ballast-import-template'),
  version: z.literal(1),
  template: importTemplateSchema,
});

export type ImportTemplate = z.infer<typeof importTemplateSchema>;
