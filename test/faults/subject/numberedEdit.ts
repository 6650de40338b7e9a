import { isDeepStrictEqual } from 'node:util';
import type { DocumentCommand } from '../../../shared/model/command';
import type { Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio } from '../../shared/model/examplePortfolio';

/** One edit of a campaign: its number, and the process that made it, so that no two edits are alike. */
export interface NumberedEdit {
  readonly edit: number;
  readonly run: number;
}

/** The document before the first edit. */
export const FIRST_EDIT: NumberedEdit = { edit: 0, run: 0 };

const LONGEST_FILLER = 3200;

/** The command of an edit. The text it sets names the edit and has a length of its own, so that files differ in size. */
export function commandOf(edit: NumberedEdit): DocumentCommand {
  return { name: 'editHolding', holdingId: 'h1', note: noteOf(edit) };
}

/** The document as it is before any edit. */
export function firstDocument(): Portfolio {
  return documentAfter(FIRST_EDIT);
}

/** Which edit a document is the outcome of; null when it is not, to the last field, what that edit leaves. */
export function editIn(document: Portfolio): NumberedEdit | null {
  const note = document.holdings[0]?.note ?? '';
  const [, edit, run] = /^edit (\d+) of run (\d+)/.exec(note) ?? [];
  if (edit === undefined || run === undefined) return null;
  const found = { edit: Number(edit), run: Number(run) };
  return isDeepStrictEqual(document, documentAfter(found)) ? found : null;
}

/** Short name of an edit, for sets and messages. */
export function keyOf({ edit, run }: NumberedEdit): string {
  return `${edit}/${run}`;
}

function documentAfter(edit: NumberedEdit): Portfolio {
  const document = examplePortfolio();
  return {
    ...document,
    holdings: document.holdings.map((one) => (one.id === 'h1' ? { ...one, note: noteOf(edit) } : one)),
  };
}

function noteOf({ edit, run }: NumberedEdit): string {
  const filler = String((edit * 7919 + run * 104_729) % 9973).repeat(LONGEST_FILLER);
  return `edit ${edit} of run ${run} ${filler.slice(0, (edit * 811) % LONGEST_FILLER)}`;
}
