import { formatValue, type TextFormat } from './formatValue';

const MEGABYTE = 1_048_576;

/** A number of bytes as a text in megabytes, e.g. `64 MB`. */
export function megabytes(bytes: number, format: TextFormat): string {
  return `${formatValue(bytes / MEGABYTE, 'count', format)} MB`;
}
