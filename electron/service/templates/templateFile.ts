import { type ImportTemplate, templateFileSchema } from '../../../shared/model/importTemplate';
import { fail, ok, type Result } from '../../../shared/result/result';

/** A template with the most columns and the longest headings is smaller. */
const MOST_BYTES = 512 * 1024;

/** A template as a file to share: readable, with nothing of the user's accounts or amounts in it. */
export function templateBytes(template: ImportTemplate): Uint8Array {
  const file = { format: 'ballast-import-template', version: 1, template };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * A template out of a file somebody shared. Nothing of it is believed: size, text, structure and every field are checked.
 *
 * @param bytes - The file.
 * @returns The template. Problem: `template-unreadable`.
 */
export function readTemplate(bytes: Uint8Array): Result<ImportTemplate> {
  if (bytes.byteLength > MOST_BYTES) return fail({ code: 'template-unreadable' });
  const read = templateFileSchema.safeParse(parsed(bytes));
  return read.success ? ok(read.data.template) : fail({ code: 'template-unreadable' });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
