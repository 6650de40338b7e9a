import type { IsoDate } from '../../../../shared/model/isoDate';
import type { ReadAnswers, ReadSettings, Recognition } from '../../../../shared/model/proposal';
import { positionsFile } from '../../positions/positionsFile';
import type { FormatOutcome } from '../../readOutcome';
import { decideDateOrder } from '../../text/dateText';
import { fileParts, wantedPart } from '../fileParts';
import { descendantOf, descendantsOf, type MarkupElement } from '../markup/markupElement';
import { markupTree } from '../markup/markupTree';
import type { SourceText, StructuredFormat } from '../structuredFormat';
import { tradesFile } from '../tradesFile';
import { withFacts } from '../withFacts';
import { flexPositions } from './flexPositions';
import { FlexRow } from './flexRow';
import { FLEX_EVENTS, flexTrades } from './flexTrades';

const START = /^\s*(?:<\?xml[^>]*>\s*)?<FlexQueryResponse\b/;
const DATES = ['tradeDate', 'reportDate', 'date', 'dateTime', 'openDateTime', 'toDate', 'fromDate'];

/** Interactive Brokers Flex query as XML: any number of accounts, whichever sections and columns the user chose. */
export const flexFormat: StructuredFormat = {
  id: 'interactive-brokers-flex',

  recognise({ text }: SourceText): Recognition | null {
    return START.test(text.slice(0, 4096)) ? { score: 1, reason: 'the element FlexQueryResponse' } : null;
  },

  read({ text, fileName }: SourceText, answers: ReadAnswers): FormatOutcome {
    const tree = markupTree(text, { strict: true, isLeaf: () => false });
    if (!tree.ok) return { status: 'refused', problem: tree.problem };
    const elements = descendantsOf(tree.value, 'FlexStatement');
    const order = decideDateOrder(datesOf(elements));
    const dateOrder = answers.settings?.dateOrder ?? (order.status === 'decided' ? order.order : null);
    if (dateOrder === null) {
      const samples = order.status === 'ask' ? [...order.samples] : [];
      const question = { id: 'date-order' as const, samples, choices: ['mdy', 'dmy'] };
      return { status: 'questions', questions: [question], columns: null, settings: null };
    }
    const statements = elements.map((element) => flexStatement(element, dateOrder));
    return readStatements(fileName, statements, answers);
  },
};

interface FlexStatement {
  readonly positions: readonly FlexRow[];
  readonly cash: readonly FlexRow[];
  readonly events: readonly FlexRow[];
  readonly statesHoldings: boolean;
  readonly asOf: IsoDate | null;
}

function flexStatement(element: MarkupElement, dateOrder: ReadSettings['dateOrder']): FlexStatement {
  const info = descendantOf(element, 'AccountInformation')?.attributes.get('currency');
  const base = info ?? descendantOf(element, 'EquitySummaryByReportDateInBase')?.attributes.get('currency') ?? '';
  const account = element.attributes.get('accountId') || null;
  const context = { account, baseCurrency: /^[A-Z]{3}$/.test(base) ? base : null, dateOrder };
  const rows = (name: string): FlexRow[] => descendantsOf(element, name).map((found) => new FlexRow(found, context));
  const positions = rows('OpenPosition');
  const cash = rows('CashReportCurrency');
  const reported = positions.flatMap((row) => row.date('reportDate') ?? []).toSorted();
  return {
    positions,
    cash,
    events: FLEX_EVENTS.flatMap(rows).toSorted((left, right) => left.line - right.line),
    statesHoldings: cash.length > 0 || descendantOf(element, 'OpenPositions') !== null,
    asOf: reported.at(-1) ?? new FlexRow(element, context).date('toDate'),
  };
}

function readStatements(fileName: string, statements: readonly FlexStatement[], answers: ReadAnswers): FormatOutcome {
  const parts = fileParts(
    statements.some(({ statesHoldings }) => statesHoldings),
    statements.some(({ events }) => events.length > 0),
  );
  const head = {
    fileName,
    formatId: flexFormat.id,
    format: 'Interactive Brokers Flex query',
    parts,
    asOf:
      statements
        .flatMap(({ asOf }) => asOf ?? [])
        .toSorted()
        .at(-1) ?? null,
    settings: null,
  };
  const events = statements.flatMap((statement) => statement.events);
  if (wantedPart(parts, answers) === 'activity') return tradesFile({ head, ...flexTrades(events) });
  const reading = {
    head: { ...head, kind: 'positions' as const, structuralLines: [], columns: null },
    tables: statements.map(flexPositions),
    skipped: events.map((row) => row.skipped({ code: 'row-transaction' })),
  };
  return withFacts(positionsFile({ ...reading, costIsTotal: true }, answers), { parts });
}

function datesOf(elements: readonly MarkupElement[]): string[] {
  return elements.flatMap((element) => [
    ...DATES.flatMap((name) => element.attributes.get(name)?.split(/[;,T]/)[0] ?? []),
    ...datesOf(element.children),
  ]);
}
