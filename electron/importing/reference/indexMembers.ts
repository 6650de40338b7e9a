import type { MarketTable } from '../../../shared/model/marketRecord';
import type { SkippedRow } from '../../../shared/model/proposal';
import { skippedRow } from '../text/skippedRow';
import { readSymbol } from '../text/symbolText';
import { COMPANY_HEADINGS } from './companyColumns';
import { cellOf, headedTable, isRecordRow } from './headedTable';
import { holdingTable } from './holdingColumns';
import { listDay } from './listDay';
import type { ReferenceContent } from './referenceFile';
import type { ReferenceFormat } from './referenceFormat';
import { sectorOf } from './sectorNames';
import { stated } from './statedText';

type Member = MarketTable<'index-members'>['members'][number];

/** Who is in an index: symbols with names and sectors, and nothing about amounts. A list with weights is that of a fund. */
export const indexMembers: ReferenceFormat = {
  id: 'index-members-csv',
  name: 'index members CSV',
  kind: 'index-members',
  recognise: (table) => {
    const found = holdingTable(table);
    if (found === null || !found.columns.has('ticker') || found.columns.has('weight')) return null;
    const company = headedTable(table.rows, COMPANY_HEADINGS);
    if (company?.columns.has('marketCap') || found.columns.has('shares')) return null;
    if (!found.columns.has('name') && !found.columns.has('sector')) return null;
    return { score: 0.65, reason: 'symbols with names or sectors and no amounts' };
  },
  read: (table, answers) => {
    const found = holdingTable(table);
    if (found === null) return { status: 'refused', problem: { code: 'file-unknown-format' } };
    const day = listDay(found, answers.settings?.dateOrder ?? null);
    if (day.status !== 'day') return day;
    const skipped: SkippedRow[] = [...day.skipped];
    const members = new Map<string, Member>();
    for (const row of day.rows) {
      const symbol = readSymbol(cellOf(row, found.columns, 'ticker'));
      if (!isRecordRow(row, found.heading)) skipped.push(skippedRow(row, { code: 'row-not-data' }));
      else if (symbol === null) skipped.push(skippedRow(row, { code: 'row-no-symbol' }));
      else {
        const sector = cellOf(row, found.columns, 'sector') || cellOf(row, found.columns, 'industry');
        const name = stated(cellOf(row, found.columns, 'name'));
        members.set(symbol, { symbol, name, weightFraction: null, sector: sectorOf(sector) });
      }
    }
    if (members.size === 0) return { status: 'refused', problem: { code: 'file-no-rows' } };
    const content: ReferenceContent = { kind: 'index-members', table: { members: [...members.values()] } };
    return {
      status: 'read',
      contents: [{ content, subject: { symbol: null, title: found.preamble[0]?.cells[0] ?? null } }],
      asOf: day.isoDate,
      rows: members.size,
      skipped,
      warnings: [],
      dateOrder: answers.settings?.dateOrder ?? 'ymd',
      headerLine: found.heading.line,
    };
  },
};
