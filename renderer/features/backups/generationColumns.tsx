import { formatBytes } from '../../../shared/messages/formatBytes';
import { formatExactMoment, formatMoment } from '../../../shared/messages/formatMoment';
import { formatValue, UNKNOWN } from '../../../shared/messages/formatValue';
import type { GenerationRow } from '../../api/backups';
import type { Format } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import type { Column } from '../../components/DataTable';
import { Icon } from '../../components/Icon';
import { MiddleText } from '../../components/MiddleText';
import styles from './backups.module.css';
import { reasonWord, stateWord } from './generationWords';

interface GenerationColumnsOptions {
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (generationId: string) => void;
  readonly format: Format;
}

/** The table of copies: when, which revision, why it is kept, how much is in it, and whether it can be relied on. */
export function generationColumns(options: GenerationColumnsOptions): Column<GenerationRow>[] {
  const { format } = options;
  return [
    savedColumn(format),
    selectColumn(options),
    {
      id: 'revision',
      header: 'Revision',
      align: 'right',
      width: 65,
      value: ({ revision }) => revision,
      render: ({ revision }) => (revision === null ? UNKNOWN : formatValue(revision, 'count', format)),
    },
    {
      id: 'reason',
      header: 'Kept as',
      width: 108,
      value: reasonWord,
      render: reasonWord,
    },
    {
      id: 'holdings',
      header: 'Holdings',
      align: 'right',
      width: 68,
      value: ({ holdings }) => holdings,
      render: ({ holdings }) => (holdings === null ? UNKNOWN : formatValue(holdings, 'count', format)),
    },
    {
      id: 'total',
      header: 'Total today',
      align: 'right',
      width: 106,
      value: ({ total }) => (total.ok ? total.value : null),
      render: ({ total, baseCurrency }) => (
        <CellValue cell={total} unit="money" currency={baseCurrency ?? format.currency} />
      ),
      cell: ({ total }) => total,
    },
    ...fileColumns(format),
  ];
}

function savedColumn({ locale }: Format): Column<GenerationRow> {
  return {
    id: 'savedAt',
    header: 'Saved',
    width: 168,
    value: ({ savedAt }) => savedAt,
    render: ({ savedAt, name }) =>
      savedAt === null ? (
        <MiddleText text={name} />
      ) : (
        // Several saves of one minute are told apart by the second.
        <span title={formatExactMoment(savedAt, locale)}>{formatMoment(savedAt, locale)}</span>
      ),
  };
}

function selectColumn({ selected, onToggle, format }: GenerationColumnsOptions): Column<GenerationRow> {
  const named = ({ savedAt, name, revision }: GenerationRow) =>
    `${savedAt === null ? name : formatMoment(savedAt, format.locale)}${revision === null ? '' : `, revision ${revision}`}`;
  return {
    id: 'selected',
    header: 'Select',
    width: 52,
    value: ({ generationId }) => (selected.has(generationId) ? 1 : 0),
    render: (row) => (
      <input
        type="checkbox"
        aria-label={`Select ${reasonWord(row)} of ${named(row)}`}
        checked={selected.has(row.generationId)}
        onChange={() => onToggle(row.generationId)}
      />
    ),
  };
}

function fileColumns(format: Format): Column<GenerationRow>[] {
  return [
    {
      id: 'bytes',
      header: 'Size',
      align: 'right',
      width: 56,
      value: ({ bytes }) => bytes,
      render: ({ bytes }) => formatBytes(bytes, format.locale),
    },
    {
      id: 'state',
      header: 'State',
      width: 98,
      value: (row) => stateWord(row).word,
      render: (row) => {
        const { word, icon, sentence } = stateWord(row);
        return (
          <span className={row.intact ? styles['state'] : styles['damaged']} title={sentence}>
            <Icon name={icon} />
            {word}
          </span>
        );
      },
    },
  ];
}
