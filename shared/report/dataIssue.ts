import { z } from 'zod';
import { problemSchema } from '../model/proposal';

/** What part of the data an issue is about. */
export const dataAreaSchema = z.enum(['prices', 'facts', 'funds', 'currencies', 'lots', 'accounts', 'reference']);

/** What the user can do about an issue in one step. */
export const dataFixSchema = z.enum([
  'add-prices',
  'edit-holding',
  'attach-holdings',
  'import-facts',
  'import-activity',
  'edit-account',
  'edit-reference',
]);

/** Something missing, old or doubtful in the data, with what can be done about it. */
export const dataIssueSchema = z.strictObject({
  /** The same for the same thing on another day: what is set aside stays so. */
  issueId: z.string().min(1).max(200),
  area: dataAreaSchema,
  /** `missing` leaves figures unknown, `old` and `doubtful` leave them uncertain. */
  weight: z.enum(['missing', 'doubtful', 'old']),
  problem: problemSchema,
  fix: dataFixSchema,
  /** A holding it concerns, where there is one. */
  holdingId: z.string().nullable(),
  /** The note it was set aside with; null while it counts. */
  setAside: z.string().nullable(),
});

/** Part of the data. */
export type DataArea = z.infer<typeof dataAreaSchema>;
/** One step that mends an issue. */
export type DataFix = z.infer<typeof dataFixSchema>;
/** Something missing, old or doubtful in the data. */
export type DataIssue = z.infer<typeof dataIssueSchema>;
