import { fail, ok, type Result } from '../result/result';
import { repeated, statedFields } from './applyEntry';
import type { DocumentCommand } from './command';
import type { Instrument, Portfolio, RecordLink } from './portfolio';

type Linking = Extract<DocumentCommand, { name: 'linkRecords' }>;
type Unlinking = Extract<DocumentCommand, { name: 'unlinkRecords' }>;

/**
 * The document after a file of reference data: it uses the stored tables, and instruments take the facts of the file.
 *
 * @param portfolio - The document before; not modified.
 * @param command - One link per kind and subject, which takes the place of an earlier one; facts of instruments.
 * @returns The document after. Problems: `request-invalid` for a link given twice or a record id that is taken;
 *   `unknown-id` for facts of an instrument the document does not hold, or a link to another import.
 */
export function linkRecords(portfolio: Portfolio, { record, links, facts }: Linking): Result<Portfolio> {
  if (repeated(links.map(keyOf))) return fail({ code: 'request-invalid', path: 'links' });
  if (repeated(facts.map(({ instrumentId }) => instrumentId))) return fail({ code: 'request-invalid', path: 'facts' });
  if (portfolio.imports.some(({ id }) => id === record.id)) return fail({ code: 'request-invalid', path: 'record.id' });
  if (!links.every(({ importId }) => importId === record.id)) return fail({ code: 'unknown-id', what: 'import' });
  const held = new Set(portfolio.instruments.map(({ id }) => id));
  if (!facts.every(({ instrumentId }) => held.has(instrumentId)))
    return fail({ code: 'unknown-id', what: 'instrument' });
  const incoming = new Map(links.map((link) => [keyOf(link), link]));
  const present = portfolio.records ?? [];
  const known = new Set(present.map(keyOf));
  return ok({
    ...portfolio,
    imports: [...portfolio.imports, record],
    records: [
      ...present.map((link) => incoming.get(keyOf(link)) ?? link),
      ...links.filter((link) => !known.has(keyOf(link))),
    ],
    instruments: withFacts(portfolio.instruments, facts),
  });
}

/**
 * The document without some of its tables; the tables themselves stay stored, so that undo brings them back.
 *
 * @param portfolio - The document before; not modified.
 * @param command - Kinds and subjects.
 * @returns The document after. Problem: `unknown-id` for a table the document does not use.
 */
export function unlinkRecords(portfolio: Portfolio, { links }: Unlinking): Result<Portfolio> {
  const gone = new Set(links.map(keyOf));
  const records = (portfolio.records ?? []).filter((link) => !gone.has(keyOf(link)));
  if (records.length + gone.size !== (portfolio.records ?? []).length)
    return fail({ code: 'unknown-id', what: 'record' });
  return ok({ ...portfolio, records });
}

function keyOf({ kind, subject }: Pick<RecordLink, 'kind' | 'subject'>): string {
  return JSON.stringify([kind, subject]);
}

function withFacts(instruments: readonly Instrument[], facts: Linking['facts']): Instrument[] {
  const byId = new Map(facts.map(({ instrumentId, ...fields }) => [instrumentId, fields]));
  return instruments.map((instrument) => {
    const stated = byId.get(instrument.id);
    return stated === undefined ? instrument : statedFields(instrument, stated);
  });
}
