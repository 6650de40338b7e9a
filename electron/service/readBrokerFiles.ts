import type { ImportTemplate } from '../../shared/model/importTemplate';
import { ok, type Result } from '../../shared/result/result';
import type { FileReader } from './fileReader';
import { type AskedUpload, type ReadFile, ReadFiles } from './imports/readFiles';
import { readWhole } from './readWhole';
import { readTemplate } from './templates/templateFile';

/**
 * Reads broker files of the command line.
 *
 * @param paths - The files.
 * @param templatePath - A shared template to read them with; null for none.
 * @param reader - Reads files in the import worker.
 * @returns What reading each file came to. Problems: `file-unreadable`, `template-unreadable`.
 */
export async function readBrokerFiles(
  paths: readonly string[],
  templatePath: string | null,
  reader: FileReader,
): Promise<Result<readonly ReadFile[]>> {
  const template = templatePath === null ? ok(null) : await templateAt(templatePath);
  if (!template.ok) return template;
  const asked: AskedUpload[] = [];
  for (const [index, path] of paths.entries()) {
    const file = await readWhole(path);
    if (!file.ok) return file;
    asked.push({ fileId: String(index), upload: file.value, answers: {}, template: template.value });
  }
  return new ReadFiles(reader).read(asked, () => undefined, new AbortController().signal);
}

async function templateAt(path: string): Promise<Result<ImportTemplate>> {
  const file = await readWhole(path);
  return file.ok ? readTemplate(file.value.bytes) : file;
}
