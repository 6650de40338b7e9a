import type { Handlers, RequestOf } from '../../../shared/contract/channels';
import type { ReferenceProposal } from '../../../shared/contract/referenceSchemas';
import { fail, ok, type Result } from '../../../shared/result/result';
import { attachedTables } from '../attaching/attachedTables';
import { linkCommand, type StoredTable } from '../attaching/linkCommand';
import { recordOf } from '../attaching/recordOf';
import { proposedTables } from '../attaching/referenceProposal';
import { chosenSubject } from '../attaching/subjects';
import { type TakenTable, takenTables } from '../attaching/takenTable';
import type { ServiceParts } from '../serviceParts';

/** A proposal the user is looking at. */
interface Pending {
  readonly proposalId: string;
  readonly fileIds: readonly string[];
  readonly tables: ReadonlyMap<string, TakenTable>;
}

type Choices = RequestOf<'referenceConfirm'>['tables'];

/** Files of reference data: told apart from others, proposed, stored and linked by one undoable command. */
export function referenceHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'fileDetect' | 'referencePropose' | 'referenceConfirm'> {
  const { store, uploads, reader, reference, market, today, newId } = parts;
  let pending: Pending | null = null;

  return {
    fileDetect: async ({ fileIds }) => {
      const files = uploads.get(fileIds);
      if (!files.ok) return files;
      const kinds = await reader.kinds(files.value);
      return ok({
        files: fileIds.map((fileId, at) => ({ fileId, ...(kinds[at] ?? { kind: 'unknown', reason: '' }) })),
      });
    },

    referencePropose: async ({ fileIds, answers, fund }) => {
      const state = store.state();
      if (!state.ok) return state;
      const files = uploads.get(fileIds);
      if (!files.ok) return files;
      const tables: TakenTable[] = [];
      const refused: ReferenceProposal['refused'] = [];
      const questions: ReferenceProposal['questions'] = [];
      for (const [at, upload] of files.value.entries()) {
        const fileId = fileIds[at] ?? '';
        const asked = { upload, answers: answers[fileId] ?? {} };
        const read = await reader.reference(upload, asked.answers);
        const fileName = upload.name;
        if (!read.ok) refused.push({ fileName, problem: read.problem });
        else if (read.value.status === 'refused') refused.push({ fileName, problem: read.value.problem });
        else if (read.value.status === 'questions')
          questions.push({ fileId, fileName, questions: [...read.value.questions] });
        else tables.push(...takenTables(fileId, asked, read.value.file));
      }
      const { document } = state.value;
      const attached = await attachedTables(document, market());
      const proposed = proposedTables(tables, { document, reference, attached, fund, today: today() });
      pending = { proposalId: newId(), fileIds, tables: new Map(tables.map((table) => [table.key, table])) };
      return ok({ proposalId: pending.proposalId, ...proposed, refused, questions });
    },

    referenceConfirm: async ({ proposalId, tables, facts }) => {
      const before = store.state();
      if (!before.ok) return before;
      if (pending?.proposalId !== proposalId) return fail({ code: 'unknown-id', what: 'proposal' });
      const { fileIds, tables: taken } = pending;
      const portfolioId = before.value.document.id;
      const stored = await storeTables(taken, tables, { parts, portfolioId });
      if (!stored.ok) return stored;
      // While the tables were stored the document may have been edited, or another one opened.
      const now = store.state();
      if (!now.ok) return now;
      const { document } = now.value;
      if (document.id !== portfolioId) return fail({ code: 'unknown-id', what: 'proposal' });
      const scene = { document, today: today(), importId: newId(), withFacts: facts };
      const applied = store.apply(linkCommand(stored.value, scene));
      if (!applied.ok) return applied;
      pending = null;
      uploads.drop(fileIds);
      return applied;
    },
  };
}

/** Stores the tables and keeps their files; the document is not touched. */
async function storeTables(
  taken: Pending['tables'],
  choices: Choices,
  { parts, portfolioId }: { readonly parts: ServiceParts; readonly portfolioId: string },
): Promise<Result<readonly StoredTable[]>> {
  const { market, today } = parts;
  const library = market();
  const stored: StoredTable[] = [];
  for (const { key, subject: id, asOf, unit = null } of choices) {
    const table = taken.get(key);
    if (table === undefined) return fail({ code: 'unknown-id', what: 'table' });
    const { kind, subject } = chosenSubject(id, table);
    const source = table.file.fileName.slice(0, 400);
    const record = recordOf(table.content, { kind, subject, asOf, source, unit });
    if (!record.ok) return record;
    const put = await library.records.put(record.value);
    if (!put.ok) return put;
    const link = { recordId: put.value.recordId, kind, subject, asOf, source, rows: table.file.rows };
    stored.push({ table, link: { ...link, importedOn: today() } });
  }
  const files = new Map(
    stored.map(({ table }) => [table.fileId, { ...table.upload, answers: table.answers, series: [] }]),
  );
  const kept = await library.archive.keep({ kind: 'reference', portfolioId, importedOn: today() }, [...files.values()]);
  return kept.ok ? ok(stored) : kept;
}
