import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { DecimalText } from '../../../components/DecimalText';
import { Icon } from '../../../components/Icon';
import styles from '../imports.module.css';

type Line = ImportProposal['reconcile'][number];

/** Lines in view at once; with more accounts only what differs is said line by line. */
const MOST_LINES = 3;

interface ReconcileLinesProps {
  readonly lines: readonly Line[];
  /** In a footer: many totals that agree are one line. */
  readonly short?: boolean;
}

/** The file's own total against what Ballast would hold, account by account. */
export function ReconcileLines({ lines: all, short = false }: ReconcileLinesProps) {
  const lines = tellingLines(all);
  const folded = short && lines.length > MOST_LINES;
  const shown = folded ? lines.filter(({ agrees }) => agrees === false) : lines;
  return (
    <div className={styles['reconcile']}>
      {folded ? <Folded lines={lines} /> : null}
      {shown.map((line) => (
        <Reconcile key={`${line.fileName} ${line.account} ${line.currency}`} line={line} name={nameOf(line, lines)} />
      ))}
    </div>
  );
}

/** Where a file states some total, what it says nothing about is not worth a line. */
function tellingLines(lines: readonly Line[]): readonly Line[] {
  const stating = new Set(lines.filter(({ stated }) => stated !== null).map(({ fileName }) => fileName));
  return lines.filter(({ fileName, stated }) => stated !== null || !stating.has(fileName));
}

/** Whose total it is, where there are several. */
function nameOf({ account, fileName }: Line, lines: readonly Line[]): string | null {
  if (lines.length < 2) return null;
  return account === null || account === '' ? fileName : account;
}

function Folded({ lines }: { readonly lines: readonly Line[] }) {
  const stated = lines.filter((line) => line.stated !== null);
  const agree = stated.filter(({ agrees }) => agrees === true).length;
  if (stated.length === 0) return <span className={styles['noTotal']}>No total is stated for any account</span>;
  return (
    <span className={agree === stated.length ? styles['agrees'] : styles['differs']}>
      {agree} of {stated.length} stated totals agree{agree === stated.length ? ' ✓' : ''}
    </span>
  );
}

function Reconcile({ line, name }: { readonly line: Line; readonly name: string | null }) {
  const { stated, held, currency, agrees } = line;
  const holds = (
    <>
      Ballast holds <DecimalText text={held} unit="money" currency={currency} />
    </>
  );
  if (stated === null)
    return (
      <span className={styles['noTotal']}>
        <span>
          {name === null ? 'The file states no total' : `${name}: no total stated`} – {holds}
        </span>
      </span>
    );
  return (
    <span className={agrees === true ? styles['agrees'] : styles['differs']}>
      {agrees === true ? null : <Icon name="warning" />}
      <span>
        {name === null ? 'File says' : `${name}: file says`}{' '}
        <DecimalText text={stated} unit="money" currency={currency} /> – {holds}
        {agrees === true ? ' ✓' : null}
        {agrees === false && held !== null ? <Difference stated={stated} held={held} currency={currency} /> : null}
      </span>
    </span>
  );
}

interface DifferenceProps {
  readonly stated: string;
  readonly held: string;
  readonly currency: string;
}

const CENT_DIGITS = 2;

function Difference({ stated, held, currency }: DifferenceProps) {
  const difference = Number(held) - Number(stated);
  const text = Math.abs(difference).toFixed(CENT_DIGITS);
  return (
    <>
      , which differs: <DecimalText text={text} unit="money" currency={currency} /> {difference < 0 ? 'less' : 'more'}
      {' – look at the rows that were skipped'}
    </>
  );
}
