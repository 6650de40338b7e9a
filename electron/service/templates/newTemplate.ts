import type { ImportTemplate } from '../../../shared/model/importTemplate';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { ReadAnswers } from '../../../shared/model/proposal';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { ReadOutcome } from '../../importing/readOutcome';
import { columnsOf } from '../imports/readFiles';

/** What a template is made from. */
interface ReadLayout {
  readonly fileName: string;
  readonly outcome: ReadOutcome;
  readonly answers: ReadAnswers;
}

/**
 * A template of how a file is read: what each heading is taken for, and the user's answers.
 *
 * @param layout - A file that was read, or that asks for its columns, and the answers so far.
 * @param named - Id, name and day.
 * @returns The template. Problem: `template-no-columns` for a file whose columns are known without a mapping.
 */
export function newTemplate(
  { fileName, outcome, answers }: ReadLayout,
  named: { readonly templateId: string; readonly name: string; readonly savedOn: IsoDate },
): Result<ImportTemplate> {
  const columns = columnsOf(outcome);
  if (columns === null || columns.length === 0) return fail({ code: 'template-no-columns', fileName });
  const settings = outcome.status === 'read' ? outcome.file.settings : null;
  const { costMeaning, currency, part } = answers;
  return ok({
    ...named,
    columns: columns.map(({ index, header, field }) => ({
      heading: header.slice(0, 400),
      field: answers.mapping?.[String(index)] ?? field,
    })),
    // Where the heading stands differs from file to file; date order and decimal mark are those of the layout.
    settings: {
      ...(settings !== null && { dateOrder: settings.dateOrder, decimalMark: settings.decimalMark }),
      ...answers.settings,
    },
    ...(costMeaning !== undefined && { costMeaning }),
    ...(currency !== undefined && { currency }),
    ...(part !== undefined && { part }),
  });
}
