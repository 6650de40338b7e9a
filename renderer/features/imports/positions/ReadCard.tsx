import type { ReactNode } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { formatDate, formatValue } from '../../../../shared/messages/formatValue';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { PositionsFile, Recognition } from '../../../../shared/model/proposal';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Hatch } from '../../../components/Hatch';
import { Icon } from '../../../components/Icon';
import type { Overlay } from '../../../state/useOverlays';
import styles from '../imports.module.css';
import { settingsWords } from '../settingsWords';
import { Card } from './Card';
import { ElsewhereOffer } from './ElsewhereOffer';
import type { ReadFile } from './importChoices';
import { ReconcileLines } from './ReconcileLines';

interface ReadCardProps {
  readonly entry: ReadFile;
  /** Trades of the file that are on record already. */
  readonly duplicates: number;
  readonly reconcile: ImportProposal['reconcile'];
  readonly onPart: (part: 'positions' | 'activity') => void;
  readonly onSettings: () => void;
  readonly onElsewhere: (overlay: Overlay) => void;
  readonly onRemove: () => void;
}

/** A file that was read: as what, how sure that is, what is in it, and whether its own total agrees. */
export function ReadCard({ entry, duplicates, reconcile, onPart, onSettings, onElsewhere, onRemove }: ReadCardProps) {
  const format = useFormat();
  const { file, appliedTemplate } = entry;
  const other = file.parts.find((part) => part !== (file.kind === 'activity' ? 'activity' : 'positions'));
  return (
    <Card name={file.fileName} summary={<Recognised recognition={file.recognition} />} onRemove={onRemove}>
      <p>
        <strong>{file.format.charAt(0).toUpperCase() + file.format.slice(1)}</strong>
        {evidenceOf(file.recognition)}
        {appliedTemplate === null ? '' : `, with your template “${appliedTemplate.name}”`}
      </p>
      <p className={styles['settingsWords']}>
        {file.settings === null ? null : <span>{settingsWords(file.settings)}</span>}
        <Button look="quiet" onClick={onSettings}>
          {file.settings === null ? 'Look at the file' : 'Change'}
        </Button>
      </p>
      <Facts file={file} duplicates={duplicates} />
      {file.warnings
        .filter(({ line }) => line === null)
        .map(({ problem }) => (
          <p key={problem.code} className={styles['warned']}>
            <Icon name="warning" />
            {problemSentence(problem, format)}
          </p>
        ))}
      <ElsewhereOffer fileId={entry.fileId} onElsewhere={onElsewhere} />
      <ReconcileLines lines={reconcile} />
      {other === undefined ? null : (
        <div>
          <Button icon="compare" onClick={() => onPart(other)}>
            {other === 'activity' ? 'Read what happened instead' : 'Read what is held instead'}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** From this score on only a file of that very format has the evidence. */
const SURE = 0.9;
const LIKELY = 0.6;

/** What a format was told by; where none fits, what is missing for one. */
function evidenceOf({ score, reason }: Recognition): string {
  if (reason === '') return '';
  return score >= LIKELY ? ` – told by ${reason}` : ` – ${reason}`;
}

function Recognised({ recognition: { score } }: { readonly recognition: Recognition }) {
  if (score >= SURE) return <Badge tone="info">Recognised: sure</Badge>;
  if (score >= LIKELY) return <Badge tone="info">Recognised: likely</Badge>;
  return (
    <Badge title="No broker's own format fits: the columns are taken for what their words and values say.">
      Read by its columns
    </Badge>
  );
}

function Facts({ file, duplicates }: { readonly file: PositionsFile; readonly duplicates: number }) {
  const format = useFormat();
  const { kind, accounts, asOf, positions, trades, skipped, cashLines } = file;
  const count = (value: number) => formatValue(value, 'count', format);
  const dates = trades.map(({ date }) => date).sort();
  const [first = null, last = null] = [dates[0], dates.at(-1)];
  const day = (isoDate: string) => formatDate(isoDate, format.locale);
  return (
    <dl className={styles['facts']}>
      {kind === 'activity' ? (
        <>
          <Fact name="What happened">{first === null || last === null ? null : `${day(first)} – ${day(last)}`}</Fact>
          <Fact name="Trades">{count(trades.length)}</Fact>
          <Fact name="On record already">{count(duplicates)}</Fact>
          <Fact name="Money only">{count(cashLines.length)}</Fact>
        </>
      ) : (
        <>
          <Fact name="As of">{asOf === null ? null : day(asOf)}</Fact>
          <Fact name={kind === 'lots' ? 'Lots' : 'Positions'}>{count(positions.length)}</Fact>
        </>
      )}
      <Fact name="Accounts">{accounts.length === 0 ? 'not named' : count(accounts.length)}</Fact>
      <Fact name="Rows skipped">{count(skipped.length)}</Fact>
    </dl>
  );
}

/** A fact of the file; null for one that the file does not state. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <Hatch>not said</Hatch>}</dd>
    </div>
  );
}
