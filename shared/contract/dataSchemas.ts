import { z } from 'zod';
import { dataIssueSchema } from '../report/dataIssue';

/** The data the open portfolio stands on: what is missing, old or doubtful. */
export const dataContract = {
  dataIssuesGet: { request: z.strictObject({}), response: z.strictObject({ issues: z.array(dataIssueSchema) }) },
} as const;
