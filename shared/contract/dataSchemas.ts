import { z } from 'zod';
import { dataIssueSchema } from '../report/dataIssue';
import { documentStateSchema } from './documentSchemas';

/** The data the open portfolio stands on: what is missing, old or doubtful. */
export const dataContract = {
  dataIssuesGet: { request: z.strictObject({}), response: z.strictObject({ issues: z.array(dataIssueSchema) }) },
  /** Takes back what an import brought; what it had replaced does not come back. */
  importRemove: { request: z.strictObject({ importId: z.string().min(1).max(64) }), response: documentStateSchema },
} as const;
