import type { IsoDate } from '../../../../shared/model/isoDate';
import type { ReadAnswers, Recognition, SkippedRow } from '../../../../shared/model/proposal';
import { positionsFile } from '../../positions/positionsFile';
import type { FormatOutcome } from '../../readOutcome';
import { lineOf } from '../../text/parseRows';
import { fileParts, wantedPart } from '../fileParts';
import { descendantOf, descendantsOf, type MarkupElement } from '../markup/markupElement';
import { markupTree } from '../markup/markupTree';
import type { SourceText, StructuredFormat } from '../structuredFormat';
import { tradesFile } from '../tradesFile';
import { withFacts } from '../withFacts';
import { isOfxLeaf } from './ofxLeaves';
import { ofxPositions } from './ofxPositions';
import { ofxSecurities } from './ofxSecurities';
import { entryText, type OfxStatement, ofxStatements } from './ofxStatement';
import { ofxTrades } from './ofxTrades';
import { ofxDay } from './ofxValues';

const START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^<]*-->\s*)*(?:(OFXHEADER\s*:)|(<\?OFX\b)|<OFX>)/i;
const BANKING = ['BANKMSGSRSV1', 'CREDITCARDMSGSRSV1', 'LOANMSGSRSV1'];

/** OFX and QFX, SGML (1.x) and XML (2.x): investment statements of any number of accounts. */
export const ofxFormat: StructuredFormat = {
  id: 'ofx',

  recognise({ text }: SourceText): Recognition | null {
    const start = START.exec(text.slice(0, 4096));
    if (start === null) return null;
    const version = versionOf(text);
    const reason = start[1] === undefined && start[2] === undefined ? 'the element OFX' : `an OFX ${version} header`;
    return { score: 1, reason };
  },

  read(source: SourceText, answers: ReadAnswers): FormatOutcome {
    const tree = markupTree(withoutHeader(source.text), { strict: false, isLeaf: isOfxLeaf });
    if (!tree.ok) return { status: 'refused', problem: tree.problem };
    const statements = ofxStatements(tree.value);
    const banking = BANKING.flatMap((name) => descendantsOf(tree.value, name));
    if (statements.length === 0) {
      return { status: 'refused', problem: { code: banking.length > 0 ? 'file-bank-statement' : 'file-no-rows' } };
    }
    return readStatements(source, answers, { root: tree.value, statements, skipped: banking.map(bankStatement) });
  },
};

interface Content {
  readonly root: MarkupElement;
  readonly statements: readonly OfxStatement[];
  readonly skipped: readonly SkippedRow[];
}

function readStatements(source: SourceText, answers: ReadAnswers, content: Content): FormatOutcome {
  const { root, statements, skipped } = content;
  const securityOf = ofxSecurities(root);
  const head = headOf(source, content);
  if (wantedPart(head.parts, answers) === 'activity') {
    const read = statements.map((statement) => ofxTrades(statement, securityOf));
    return tradesFile({
      head,
      trades: read.flatMap(({ trades }) => trades),
      cashLines: read.flatMap(({ cashLines }) => cashLines),
      skipped: [...skipped, ...read.flatMap((statement) => statement.skipped)],
    });
  }
  const tables = statements.map((statement) => ofxPositions(statement, securityOf));
  const reading = {
    head: { ...head, kind: 'positions' as const, structuralLines: [], columns: null },
    tables,
    skipped,
  };
  const warnings = tables.flatMap((table) => table.warnings);
  return withFacts(positionsFile({ ...reading, costIsTotal: true }, answers), { parts: head.parts, warnings });
}

function headOf({ fileName, text }: SourceText, { root, statements }: Content) {
  const qfx = descendantOf(root, 'INTU.BID') === null ? '' : ' (QFX)';
  // A statement without a list of holdings is about what happened, even where it states the cash that is left.
  const held = statements.some(({ statesHoldings }) => statesHoldings);
  const happened = statements.some(({ transactions }) => transactions.length > 0);
  return {
    fileName,
    formatId: ofxFormat.id,
    format: `OFX ${versionOf(text)}${qfx} investment statement`,
    parts: fileParts(held, happened),
    asOf: asOf(root),
    settings: null,
  };
}

/** The newest day a price is stated for, else the day the statement is of. */
function asOf(root: MarkupElement): IsoDate | null {
  const days = (parent: string, name: string): IsoDate[] =>
    descendantsOf(root, parent).flatMap((element) => ofxDay(element, name) ?? []);
  return days('INVPOS', 'DTPRICEASOF').toSorted().at(-1) ?? days('INVSTMTRS', 'DTASOF').toSorted().at(-1) ?? null;
}

function versionOf(text: string): string {
  const head = text.slice(0, 4096);
  const digits = /\bVERSION\s*[:=]\s*"?(\d)(\d)\d?/i.exec(
    head.replace(/<\?xml[^>]*>/i, '').replace(/OFXHEADER\S*/i, ''),
  );
  if (digits === null) return 'file';
  return `${digits[1]}.${digits[0].replace(/\D/g, '').slice(1).replace(/0$/, '') || '0'}`;
}

/** Header lines of OFX 1 become blank ones, so that lines keep their numbers. */
function withoutHeader(text: string): string {
  const start = text.search(/<OFX>/i);
  const head = text.slice(0, Math.max(0, start));
  return /OFXHEADER\s*:/i.test(head) ? head.replace(/[^\r\n]/g, ' ') + text.slice(start) : text;
}

function bankStatement(element: MarkupElement): SkippedRow {
  return { line: lineOf({ ...element, cells: [] }), reason: { code: 'row-bank-statement' }, text: entryText(element) };
}
