import type { TableFormat } from '../tableFormat';

/** Tables of what happened. */
export const ACTIVITY_FORMATS: readonly TableFormat[] = [];
