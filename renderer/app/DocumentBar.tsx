import type { DocumentState } from '../../shared/contract/schemas';
import { formatCoverage, formatDate } from '../../shared/messages/formatValue';
import { useFormat } from '../api/format';
import { useReport } from '../api/queries';
import { Badge } from '../components/Badge';
import { Icon } from '../components/Icon';
import { AccountSelector } from './AccountSelector';
import { Padlock } from './Padlock';
import { savedText } from './savedText';
import styles from './TopBar.module.css';

/** Which portfolio, which accounts, how current and complete its data are, and whether it is saved. */
export function DocumentBar({ state }: { readonly state: DocumentState }) {
  const { word, icon, sentence, tone } = savedText(state.status.saved);
  return (
    <>
      <strong className={styles['name']} title={state.fileName}>
        {state.document.name}
      </strong>
      <Padlock />
      <AccountSelector accounts={state.document.accounts} />
      <span className={styles['spring']} />
      <DataState />
      <span className={tone === 'problem' ? styles['notSaved'] : styles['saved']} role="status" title={sentence}>
        <Icon name={icon} />
        {word}
      </span>
    </>
  );
}

/** The day of the youngest price, and how much of the value the risk figures follow. */
function DataState() {
  const report = useReport();
  const format = useFormat();
  if (report?.ok !== true) return null;
  const { dataDate, coverageFraction, excluded } = report.value;
  const left = excluded.map(({ symbol }) => symbol).join(', ');
  return (
    <>
      <span className={styles['date']} title="Day of the youngest price">
        {dataDate === null ? 'No prices yet' : `Data of ${formatDate(dataDate, format.locale)}`}
      </span>
      {coverageFraction === null ? null : (
        <Badge
          tone="info"
          title={left === '' ? 'The risk figures follow the whole value.' : `Left out of the risk figures: ${left}.`}
        >
          {formatCoverage(coverageFraction, format)} covered
        </Badge>
      )}
    </>
  );
}
