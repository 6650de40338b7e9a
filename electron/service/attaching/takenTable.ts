import type { ReadAnswers } from '../../../shared/model/proposal';
import type { ReferenceContent, ReferenceFile, SubjectHint } from '../../importing/reference/referenceFile';
import type { Upload } from '../uploads';

/** A table of a file that was read, with what stays on this side of the contract. */
export interface TakenTable {
  readonly key: string;
  readonly fileId: string;
  readonly upload: Upload;
  readonly answers: ReadAnswers;
  readonly file: ReferenceFile;
  readonly content: ReferenceContent;
  readonly hint: SubjectHint;
}

/** The tables of a file in their order, each under a key of its own. */
export function takenTables(
  fileId: string,
  { upload, answers }: { readonly upload: Upload; readonly answers: ReadAnswers },
  file: ReferenceFile,
): TakenTable[] {
  return file.contents.map(({ content, subject: hint }, at) => ({
    key: `${fileId}:${at}`,
    fileId,
    upload,
    answers,
    file,
    content,
    hint,
  }));
}
