import { formatDate } from '../../../shared/messages/formatValue';
import type { CorporateActionRecord } from '../../../shared/model/portfolio';
import { useFormat } from '../../api/format';
import { SmallTable } from '../../components/SmallTable';

const COLUMNS = [
  { id: 'symbol', header: 'Symbol' },
  { id: 'what', header: 'What', align: 'left' as const },
  { id: 'on', header: 'First day with it', align: 'left' as const },
  { id: 'recorded', header: 'Recorded', align: 'left' as const },
];

/** Corporate actions on record, the latest first. */
export function ActionsTable({ actions }: { readonly actions: readonly CorporateActionRecord[] }) {
  const { locale } = useFormat();
  return (
    <SmallTable
      caption="Corporate actions on record"
      columns={COLUMNS}
      rows={actions.toReversed().map((action) => ({
        id: action.id,
        cells: [
          action.symbol,
          actionWords(action),
          formatDate(action.effectiveOn, locale),
          formatDate(action.recordedOn, locale),
        ],
      }))}
    />
  );
}

function actionWords({ kind, terms }: CorporateActionRecord): string {
  const term = (name: string): string => String(terms[name] ?? '');
  switch (kind) {
    case 'split':
      return `Split ${term('newShares')}:${term('oldShares')}`;
    case 'symbol-change':
      return `New symbol ${term('symbol')}`;
    case 'merger':
      return ['Merger', received(terms)].join(': ');
    case 'spin-off':
      return `Spin-off of ${term('spun')}, ${term('sharesPerShare')} for each share`;
  }
}

function received(terms: CorporateActionRecord['terms']): string {
  const shares = terms['into'] === null ? [] : [`${terms['sharesPerShare']} ${terms['into']}`];
  const cash = terms['cashPerShare'] === null ? [] : [`${terms['cashPerShare']} in cash`];
  return `${[...shares, ...cash].join(' and ')} for each share`;
}
