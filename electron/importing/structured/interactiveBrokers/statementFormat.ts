import type {
  PositionsFile,
  Question,
  ReadAnswers,
  ReadSettings,
  ReadWarning,
} from '../../../../shared/model/proposal';
import { POSITION_HEADINGS } from '../../positions/positionColumns';
import type { PositionDraft } from '../../positions/positionDraft';
import { positionsFile } from '../../positions/positionsFile';
import type { TableReading } from '../../positions/readPositionTable';
import { settleMark } from '../../positions/settleMark';
import type { FormatOutcome } from '../../readOutcome';
import type { TableFormat } from '../../tableFormat';
import { type DateOrder, decideDateOrder } from '../../text/dateText';
import { matchRoles } from '../../text/headerText';
import type { FileTable } from '../../text/loadTable';
import { lineOf } from '../../text/parseRows';
import { skippedRow } from '../../text/skippedRow';
import { cashDraft } from '../cashDraft';
import { fileParts, wantedPart } from '../fileParts';
import { tradesFile } from '../tradesFile';
import { withFacts } from '../withFacts';
import { optionExpiry } from './optionExpiry';
import { type StatementCash, statementCash } from './statementCash';
import { type StatementFacts, statementFacts } from './statementFacts';
import { statementPositions, summedSymbols } from './statementPositions';
import { type StatementSections, statementMarks, statementSections } from './statementSections';
import { eventDates, isEventSection, statementTrades } from './statementTrades';

/** Interactive Brokers' activity statement: many tables in one file, told apart by the first two cells of each row. */
export const statementFormat: TableFormat = {
  id: 'interactive-brokers-statement',

  recognise({ rows }) {
    const section = statementMarks(rows);
    return section === null ? null : { score: 1, reason: `rows marked "${section.slice(0, 60)}, Header" and "Data"` };
  },

  read(loaded: FileTable, answers: ReadAnswers): FormatOutcome {
    const sections = statementSections(loaded.rows);
    const table = withSettledMark(loaded, sections);
    const parts = partsOf(sections);
    const order = decideDateOrder(eventDates(sections.tables));
    const dateOrder = answers.settings?.dateOrder ?? (order.status === 'decided' ? order.order : null);
    const part = wantedPart(parts, answers);
    const settings = settingsOf(table, dateOrder ?? 'ymd');
    const questions = table.markQuestion === null ? [] : [table.markQuestion];
    if (part === 'activity' && order.status === 'ask' && dateOrder === null) {
      questions.push({ id: 'date-order', samples: [...order.samples], choices: ['mdy', 'dmy'] });
    }
    if (questions.length > 0) return { status: 'questions', questions, columns: null, settings };
    const statement = { sections, facts: statementFacts(sections), settings, parts, fileName: table.fileName };
    return part === 'activity' ? readActivity(statement) : readHoldings(statement, answers);
  },
};

/** Where the cells leave the decimal mark open, the one under which quantity times price is value. */
function withSettledMark(table: FileTable, { tables }: StatementSections): FileTable {
  if (table.markQuestion === null) return table;
  for (const { section, heading, rows } of tables) {
    const columns = matchRoles(heading, POSITION_HEADINGS);
    const mark = section === 'open positions' ? settleMark(table, { columns, rows }, null) : null;
    if (mark !== null) return { ...table, decimalMark: mark, markQuestion: null };
  }
  return table;
}

interface Statement {
  readonly sections: StatementSections;
  readonly facts: StatementFacts;
  readonly settings: ReadSettings;
  readonly parts: PositionsFile['parts'];
  readonly fileName: string;
}

function headOf({ facts, settings, parts, fileName }: Statement) {
  const format = 'Interactive Brokers activity statement';
  return { fileName, formatId: statementFormat.id, format, parts, asOf: facts.asOf, settings };
}

function readActivity(statement: Statement): FormatOutcome {
  const { sections, facts, settings } = statement;
  const { tables, structuralLines } = sections;
  const others = tables.filter((table) => !isEventSection(table)).flatMap(({ rows, totals }) => [...rows, ...totals]);
  return tradesFile({
    head: headOf(statement),
    ...statementTrades(tables, { ...settings, account: facts.account }),
    structuralLines: [...structuralLines, ...others.map(({ line }) => line)],
  });
}

function readHoldings(statement: Statement, answers: ReadAnswers): FormatOutcome {
  const { sections, facts, settings, parts } = statement;
  const open = sections.tables.filter(({ section }) => section === 'open positions');
  const events = sections.tables.filter(isEventSection).flatMap(({ rows, totals }) => [...rows, ...totals]);
  const summed = summedSymbols(open);
  const circumstances = { account: facts.account, decimalMark: settings.decimalMark };
  const held = open.map((table) => statementPositions(table, circumstances, summed));
  const cash = statementCash(sections.tables, facts, settings.decimalMark);
  const currency = cashCurrency(held, cash, answers);
  if (currency === 'ask') {
    return { status: 'questions', questions: [currencyQuestion(held, cash)], columns: null, settings };
  }
  const drafts = cash.rows.flatMap((row) => (Number(row.amount ?? 0) === 0 ? [] : [cashOf(row, facts, currency.code)]));
  const cashTable = { drafts, skipped: cash.skipped, totals: [], structuralLines: [] };
  const outcome = positionsFile(
    {
      head: { ...headOf(statement), kind: 'positions', structuralLines: structuralOf(sections, cash), columns: null },
      tables: [...held, cashTable],
      skipped: events.map((row) => skippedRow(row, { code: 'row-transaction' })),
      costIsTotal: true,
    },
    answers,
  );
  return withFacts(outcome, { parts, warnings: [...currency.warnings, ...expired(held, facts)] });
}

function cashOf(cash: StatementCash['rows'][number], { account }: StatementFacts, assumed: string): PositionDraft {
  const { row, amount, currency } = cash;
  return cashDraft({ line: lineOf(row), account, amount, currency: currency ?? assumed });
}

/** The currency of cash whose row names none: the user's answer, else that of every holding, which is said. */
function cashCurrency(
  held: readonly TableReading[],
  cash: StatementCash,
  answers: ReadAnswers,
): 'ask' | { readonly code: string; readonly warnings: readonly ReadWarning[] } {
  const open = cash.rows.find(({ currency, amount }) => currency === null && Number(amount ?? 0) !== 0);
  if (open === undefined) return { code: '', warnings: [] };
  if (answers.currency !== undefined) return { code: answers.currency, warnings: [] };
  const [only, ...more] = currenciesOf(held);
  if (only === undefined || more.length > 0) return 'ask';
  return { code: only, warnings: [{ line: open.row.line, problem: { code: 'currency-assumed', currency: only } }] };
}

function currenciesOf(held: readonly TableReading[]): string[] {
  return [...new Set(held.flatMap(({ drafts }) => drafts.map(({ currency }) => currency)))];
}

function currencyQuestion(held: readonly TableReading[], cash: StatementCash): Question {
  const samples = cash.rows.slice(0, 5).map(({ row }) => row.cells.filter(Boolean).join(', ').slice(0, 200));
  return { id: 'currency', samples, choices: [...new Set([...currenciesOf(held), 'USD', 'EUR', 'GBP', 'CAD', 'CHF'])] };
}

function expired(held: readonly TableReading[], { asOf }: StatementFacts): ReadWarning[] {
  return held.flatMap(({ drafts }) =>
    drafts.flatMap(({ line, symbol, kind }): ReadWarning[] => {
      const isoDate = kind === 'option' ? optionExpiry(symbol) : null;
      const isPast = isoDate !== null && asOf !== null && isoDate < asOf;
      return isPast ? [{ line, problem: { code: 'option-expired', isoDate } }] : [];
    }),
  );
}

/** Lines of the sections that neither hold nor happen: summaries, notes, codes. */
function structuralOf({ tables, structuralLines }: StatementSections, cash: StatementCash): number[] {
  const used = new Set([...cash.rows.map(({ row }) => row.line), ...cash.skipped.map(({ line }) => line)]);
  const others = tables.filter((table) => table.section !== 'open positions' && !isEventSection(table));
  const lines = others.flatMap(({ rows, totals }) => [...rows, ...totals].map(({ line }) => line));
  return [...structuralLines, ...lines.filter((line) => !used.has(line))];
}

function partsOf({ tables }: StatementSections): PositionsFile['parts'] {
  return fileParts(
    tables.some(({ section }) => section === 'open positions' || section === 'cash report'),
    tables.some((table) => isEventSection(table) && table.rows.length > 0),
  );
}

function settingsOf({ encoding, delimiter, decimalMark }: FileTable, dateOrder: DateOrder): ReadSettings {
  return { encoding, delimiter, decimalMark, dateOrder, headerLine: null };
}
