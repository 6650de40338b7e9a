import { useMemo, useState } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { kindLabel } from '../../../../shared/messages/labels';
import { useFormat } from '../../../api/format';
import { DataTable } from '../../../components/DataTable';
import { FilterBox } from '../../../components/FilterBox';
import { FilterChips } from '../../../components/FilterChips';
import { Segmented } from '../../../components/Segmented';
import { countText } from '../countText';
import styles from '../imports.module.css';
import { type ImportChoices, withRows } from './importChoices';
import { outColumns, previewColumns } from './previewColumns';
import { type PreviewRow, previewRows, type RowState, shownState } from './previewRows';

type Chip = RowState | 'all';

const CHIPS: readonly { readonly id: Chip; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'error', label: 'Errors' },
  { id: 'warning', label: 'Warnings' },
  { id: 'duplicate', label: 'Duplicates' },
  { id: 'skipped', label: 'Skipped' },
  { id: 'valid', label: 'Valid' },
];

const EMPTY: Record<Chip, string> = {
  all: 'No row matches.',
  error: 'Every row that should be read was read.',
  warning: 'No row carries a note.',
  duplicate: 'No row is on record already.',
  skipped: 'No row was passed over or left out.',
  valid: 'No row is without a note.',
};

interface PreviewStepProps {
  readonly proposal: ImportProposal;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

/** Every row of the files by its line: what was read, what is left out and why. */
export function PreviewStep({ proposal, choices, onChange }: PreviewStepProps) {
  const format = useFormat();
  const rows = useMemo(() => previewRows(proposal, format), [proposal, format]);
  const parts = useMemo(() => (['positions', 'activity'] as const).filter((id) => rows.some(isOf(id))), [rows]);
  const [chosenPart, setPart] = useState<PreviewRow['part']>('positions');
  const part = parts.includes(chosenPart) ? chosenPart : (parts[0] ?? 'positions');
  const kindOf = useMemo(() => kindsOf(proposal), [proposal]);
  return (
    <>
      {parts.length < 2 ? null : (
        <div>
          <Segmented
            label="What the rows say"
            value={part}
            onChange={setPart}
            options={parts.map((id) => ({
              id,
              label: `${PARTS[id]} · ${countText(rows.filter(isOf(id)).length, 'row')}`,
            }))}
          />
        </div>
      )}
      <PartTable
        key={part}
        part={part}
        rows={rows}
        kindOf={kindOf}
        choices={choices}
        onToggle={(row, leaveOut) => onChange(withRows(choices, [row], leaveOut))}
      />
    </>
  );
}

const PARTS = { positions: 'What is held', activity: 'What happened' } as const;

const isOf =
  (part: PreviewRow['part']) =>
  (row: PreviewRow): boolean =>
    row.part === part;

function kindsOf({ instruments }: ImportProposal): (symbol: string) => string {
  const kinds = new Map(instruments.map(({ symbol, kind }) => [symbol, kindLabel(kind)]));
  return (symbol) => kinds.get(symbol) ?? '';
}

interface PartTableProps {
  readonly part: PreviewRow['part'];
  readonly rows: readonly PreviewRow[];
  readonly kindOf: (symbol: string) => string;
  readonly choices: ImportChoices;
  readonly onToggle: (row: PreviewRow, leaveOut: boolean) => void;
}

function PartTable({ part, rows: allRows, kindOf, choices, onToggle }: PartTableProps) {
  const format = useFormat();
  const { leftOut } = choices;
  const [chip, setChip] = useState<Chip>('all');
  const [filterText, setFilterText] = useState('');
  const rows = useMemo(() => allRows.filter(isOf(part)), [allRows, part]);
  const counts = useMemo(() => countsOf(rows, leftOut), [rows, leftOut]);
  const shown = useMemo(
    () => (chip === 'all' ? rows : rows.filter((row) => shownState(row, leftOut) === chip)),
    [rows, chip, leftOut],
  );
  const named = useMemo(() => rows.some(({ position, trade }) => (position ?? trade)?.account != null), [rows]);
  const severalFiles = useMemo(() => new Set(rows.map(({ fileId }) => fileId)).size > 1, [rows]);
  const out = chip === 'error' || chip === 'skipped';
  const columns = useMemo(() => {
    const surroundings = { format, named, leftOut, kindOf };
    return out ? outColumns(surroundings) : previewColumns(part, surroundings);
  }, [out, part, format, named, leftOut, kindOf]);
  return (
    <div className={styles['grid']}>
      <DataTable
        key={out ? 'out' : 'read'}
        tableId={`import-preview-${out ? 'out' : part}`}
        caption="Rows of the files"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        filterText={filterText}
        groupOf={severalFiles ? fileOf : undefined}
        emptyText={EMPTY[chip]}
        isDimmed={(row) => leftOut.has(row.key)}
        onOpen={(row) => {
          if (canBeLeftOut(row)) onToggle(row, !leftOut.has(row.key));
        }}
        tools={
          <>
            <FilterChips
              label="Rows shown"
              value={chip}
              onChange={setChip}
              chips={CHIPS.map((each) => ({ ...each, count: counts[each.id] }))}
            />
            <FilterBox label="Filter by word" value={filterText} onChange={setFilterText} />
          </>
        }
      />
      <p className={styles['faint']}>
        A click on its line leaves a row out, another one takes it again. Rows on record already and rows that were not
        read are not imported.
      </p>
    </div>
  );
}

function fileOf({ fileName }: PreviewRow): string {
  return fileName;
}

function canBeLeftOut(row: PreviewRow): boolean {
  return (row.position !== null || row.trade !== null) && row.state !== 'duplicate';
}

function countsOf(rows: readonly PreviewRow[], leftOut: ReadonlyMap<string, unknown>): Record<Chip, number> {
  const counts: Record<Chip, number> = { all: rows.length, error: 0, warning: 0, duplicate: 0, skipped: 0, valid: 0 };
  for (const row of rows) counts[shownState(row, leftOut)] += 1;
  return counts;
}
