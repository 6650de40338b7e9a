import type { ImportTemplate } from '../../../shared/model/importTemplate';
import type { MappingColumn, ReadAnswers } from '../../../shared/model/proposal';
import { fail, ok, type Result } from '../../../shared/result/result';
import { normaliseHeader } from '../../importing/text/headerText';

type Columns = readonly Pick<MappingColumn, 'index' | 'header'>[];

/** Below this part of headings in common a template is for another layout. */
const LEAST_COMMON = 0.8;

/**
 * The templates whose headings are those of a file.
 *
 * @param columns - The columns of the file.
 * @param templates - All that are saved.
 * @returns Those with at least 80 % of their and the file's headings in common, the closest first.
 */
export function suggestedTemplates(columns: Columns, templates: readonly ImportTemplate[]): readonly ImportTemplate[] {
  const headings = columns.map(({ header }) => normaliseHeader(header));
  return templates
    .map((template) => ({ template, common: commonPart(headings, template) }))
    .filter(({ common }) => common >= LEAST_COMMON)
    .toSorted((one, other) => other.common - one.common)
    .map(({ template }) => template);
}

/**
 * What a template answers about a file with certain columns.
 *
 * @param template - A saved template.
 * @param columns - The columns of the file; null where they are not known yet.
 * @returns Answers, the mapping by the file's own column places. Problem: `template-no-match` with the headings it names
 *   and the file does not have.
 */
export function templateAnswers(template: ImportTemplate, columns: Columns | null): Result<ReadAnswers> {
  const { name, settings, costMeaning, currency, part } = template;
  const answers: ReadAnswers = {
    settings,
    ...(costMeaning !== undefined && { costMeaning }),
    ...(currency !== undefined && { currency }),
    ...(part !== undefined && { part }),
  };
  if (columns === null) return ok(answers);
  const places = placesOf(columns.map(({ index, header }) => ({ heading: header, value: index })));
  const fields = placesOf(template.columns.map(({ heading, field }) => ({ heading, value: field })));
  const missing = [...fields].filter(([key, field]) => field !== 'ignore' && !places.has(key)).map(([key]) => key);
  if (missing.length > 0) return fail({ code: 'template-no-match', name, missing: missing.map(headingOf) });
  const mapping = [...places].map(([key, index]) => [String(index), fields.get(key) ?? 'ignore'] as const);
  return ok({ ...answers, mapping: Object.fromEntries(mapping) });
}

/** Values by heading and how many times the heading stood before: two columns may have one name. */
function placesOf<T>(columns: readonly { readonly heading: string; readonly value: T }[]): ReadonlyMap<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    columns.map(({ heading, value }) => {
      const normal = normaliseHeader(heading);
      const count = (seen.get(normal) ?? 0) + 1;
      seen.set(normal, count);
      return [`${normal}\n${count}`, value];
    }),
  );
}

function headingOf(key: string): string {
  return key.split('\n')[0] ?? key;
}

function commonPart(headings: readonly string[], { columns }: ImportTemplate): number {
  const own = new Set(columns.map(({ heading }) => normaliseHeader(heading)));
  const theirs = new Set(headings);
  const common = [...own].filter((heading) => theirs.has(heading)).length;
  return common / Math.max(own.size, theirs.size);
}
