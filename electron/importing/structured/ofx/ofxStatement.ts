import type { SkippedRow } from '../../../../shared/model/proposal';
import type { RowProblem, StructureProblem } from '../../../../shared/result/importProblem';
import { childOf, descendantsOf, type MarkupElement, textOf } from '../markup/markupElement';

/** One investment account of a file. */
export interface OfxStatement {
  readonly account: string | null;
  readonly currency: string;
  readonly element: MarkupElement;
  readonly positions: readonly MarkupElement[];
  /** Buys, sells, dividends, payments: everything of the list of transactions but its dates. */
  readonly transactions: readonly MarkupElement[];
  /** Whether the statement lists what is held, be it nothing. */
  readonly statesHoldings: boolean;
}

/** The investment statements of a file, in its order. */
export function ofxStatements(root: MarkupElement): OfxStatement[] {
  return descendantsOf(root, 'INVSTMTRS').map((element) => {
    const held = childOf(element, 'INVPOSLIST');
    const transactions = childOf(element, 'INVTRANLIST')?.children ?? [];
    return {
      account: textOf(childOf(element, 'INVACCTFROM'), 'ACCTID') || null,
      currency: textOf(element, 'CURDEF').toUpperCase(),
      element,
      positions: held?.children ?? [],
      transactions: transactions.filter(({ name }) => name !== 'DTSTART' && name !== 'DTEND'),
      statesHoldings: held !== null,
    };
  });
}

/** An entry that is not read, with the line it begins on and the values in it. */
export function skippedEntry(entry: MarkupElement, reason: RowProblem | StructureProblem): SkippedRow {
  return { line: entry.line, reason, text: entryText(entry) };
}

/** The start of an entry as the user may recognise it: its name and its values. */
export function entryText(entry: MarkupElement): string {
  return [entry.name, ...valuesOf(entry)].join(', ').slice(0, 200);
}

function valuesOf(entry: MarkupElement): string[] {
  return entry.children.flatMap((child) => (child.children.length > 0 ? valuesOf(child) : child.text || []));
}
