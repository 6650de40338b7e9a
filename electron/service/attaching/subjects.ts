import type { ReferenceTable } from '../../../shared/contract/referenceSchemas';
import type { MarketRecordKind } from '../../../shared/model/marketRecord';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { ReferenceData } from '../../../shared/model/reference';
import { symbolKey } from '../../../shared/model/symbolKey';
import type { TakenTable } from './takenTable';

type Subject = ReferenceTable['subjects'][number];

/** What a chosen subject means: which kind of record, of what. */
export interface ChosenSubject {
  readonly kind: MarketRecordKind;
  readonly subject: string;
}

const FUND = 'fund:';
const INDEX = 'index:';

/**
 * Whose table it can be: a list of holdings is that of a fund of the document or stands for the members of an index; a
 * series goes by its own name, a list of companies by its file's.
 */
export function subjectsOf(table: TakenTable, document: Portfolio, reference: ReferenceData): Subject[] {
  const { content, hint, file } = table;
  const ids = [
    ...(content.kind === 'fund-holdings' ? fundsOf(document, reference) : []),
    ...(content.kind === 'fund-holdings' || content.kind === 'index-members'
      ? reference.indexes.indexes.map(({ id, name }) => ({ id: `${INDEX}${id}`, name: `Members of the ${name}` }))
      : [{ id: hint.symbol ?? file.fileName, name: hint.symbol ?? file.fileName }]),
  ];
  return ids.map(({ id, name }) => ({ id, name, replaces: presentTable(chosenSubject(id, table), document) }));
}

/** The kind and subject of a record by the id the user chose. */
export function chosenSubject(id: string, { content }: Pick<TakenTable, 'content'>): ChosenSubject {
  if (id.startsWith(FUND)) return { kind: 'fund-holdings', subject: id.slice(FUND.length) };
  if (id.startsWith(INDEX)) return { kind: 'index-members', subject: id.slice(INDEX.length) };
  return { kind: content.kind, subject: id };
}

/**
 * Whose table it is, as far as that is said: by the request, by the file's own symbol, by its name, by its title. A list
 * of several choices that nobody decides is asked about.
 */
export function suggestedSubject(
  { hint, file }: TakenTable,
  subjects: readonly Subject[],
  fund: string | null,
): string | null {
  const [only] = subjects;
  if (subjects.length === 1 && only !== undefined) return only.id;
  const has = (id: string): boolean => subjects.some((subject) => subject.id === id);
  if (fund !== null && has(`${FUND}${fund}`)) return `${FUND}${fund}`;
  const words = [hint.symbol ?? '', ...file.fileName.replace(/\.[^.]*$/, '').split(/[^A-Za-z0-9.]+/)];
  const byWord = words.flatMap((word) => [`${FUND}${symbolKey(word)}`, `${INDEX}${word.toLowerCase()}`]).find(has);
  const title = hint.title?.trim().toLowerCase() ?? '';
  const byTitle = subjects.find(({ id, name }) => id.startsWith(FUND) && name.toLowerCase() === title);
  return byWord ?? byTitle?.id ?? null;
}

function fundsOf(document: Portfolio, { vehicles }: ReferenceData): { readonly id: string; readonly name: string }[] {
  const geared = new Set(vehicles.vehicles.filter(({ factor }) => factor !== 1).map(({ symbol }) => symbol));
  const held = new Set(document.holdings.map(({ instrumentId }) => instrumentId));
  return document.instruments
    .filter(({ id, kind, symbol }) => held.has(id) && (kind === 'etf' || kind === 'fund') && !geared.has(symbol))
    .map(({ symbol, name }) => ({ id: `${FUND}${symbol}`, name: name === '' ? symbol : name }));
}

function presentTable({ kind, subject }: ChosenSubject, document: Portfolio): Subject['replaces'] {
  const link = document.records?.find((present) => present.kind === kind && present.subject === subject);
  return link === undefined ? null : { fileName: link.source, asOf: link.asOf };
}
