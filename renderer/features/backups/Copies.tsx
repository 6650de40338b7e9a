import { useState } from 'react';
import { counted } from '../../../shared/messages/counted';
import { formatMoment } from '../../../shared/messages/formatMoment';
import type { Backups, GenerationRow } from '../../api/backups';
import { type Format, useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import styles from './backups.module.css';
import { CompareDialog, inOrder } from './CompareDialog';
import { DeleteDialog } from './DeleteDialog';
import { GenerationsTable } from './GenerationsTable';
import { isReadable } from './generationWords';
import { RestoreDialog } from './RestoreDialog';

type Asked = { readonly what: 'compare' | 'restore' | 'delete'; readonly generations: readonly GenerationRow[] };

/** The table of copies with what can be done with one or two of them. */
export function Copies({ backups }: { readonly backups: Backups }) {
  const format = useFormat();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const { generations } = backups;
  const current = generations.find(({ kind }) => kind === 'current');
  // A copy that went away while it was selected is no longer meant.
  const chosen = generations.filter(({ generationId }) => selected.has(generationId));
  const [only] = chosen.length === 1 ? chosen : [];
  const compared = comparable(chosen, current);
  return (
    <>
      <p className={styles['soft']}>{keptSentence(backups, format)}</p>
      <div className={styles['toolbar']}>
        <span className={styles['push']}>{chosen.length} selected</span>
        <Button
          icon="compare"
          disabled={compared === null}
          onClick={() => setAsked({ what: 'compare', generations: compared ?? [] })}
        >
          {chosen.length === 1 ? 'Compare with now' : 'Compare'}
        </Button>
        <Button
          icon="undo"
          disabled={only === undefined || only.kind === 'current' || !isReadable(only)}
          onClick={() => setAsked({ what: 'restore', generations: chosen })}
        >
          Restore…
        </Button>
        <Button
          icon="close"
          disabled={only === undefined || only.kind === 'current'}
          onClick={() => setAsked({ what: 'delete', generations: chosen })}
        >
          Delete…
        </Button>
      </div>
      <GenerationsTable
        caption="Copies of this portfolio"
        generations={generations}
        selected={selected}
        onSelect={setSelected}
        onOpen={(row) => {
          const pair = comparable([row], current);
          setSelected(new Set([row.generationId]));
          if (pair !== null) setAsked({ what: 'compare', generations: pair });
        }}
      />
      {asked === null ? null : <Question asked={asked} current={current} ask={setAsked} />}
    </>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly current: GenerationRow | undefined;
  readonly ask: (asked: Asked | null) => void;
}

function Question({ asked: { what, generations }, current, ask }: QuestionProps) {
  const [first, second] = generations;
  const close = () => ask(null);
  if (first === undefined) return null;
  if (what === 'delete') return <DeleteDialog generation={first} onClose={close} />;
  if (what === 'restore' && current !== undefined)
    return <RestoreDialog generation={first} current={current} onClose={close} />;
  if (second === undefined) return null;
  const [earlier, later] = inOrder(first, second);
  const restorable = later.kind === 'current';
  return (
    <CompareDialog
      fileId={null}
      pair={[earlier, later]}
      onClose={close}
      actions={
        restorable ? (
          <Button icon="undo" onClick={() => ask({ what: 'restore', generations: [earlier] })}>
            Restore the earlier one…
          </Button>
        ) : null
      }
    />
  );
}

/** Two that can be read; one alone is compared with the portfolio as it is. */
function comparable(
  chosen: readonly GenerationRow[],
  current: GenerationRow | undefined,
): readonly GenerationRow[] | null {
  const [first, second = current] = chosen;
  if (first === undefined || second === undefined || chosen.length > 2) return null;
  return first !== second && isReadable(first) && isReadable(second) ? [first, second] : null;
}

function keptSentence({ generations, places, mirror }: Backups, format: Format): string {
  const backups = generations.filter(({ kind, intact }) => kind === 'backup' && intact);
  const oldest = Math.min(...backups.flatMap(({ savedAt }) => savedAt ?? []));
  const kept =
    backups.length === 0
      ? 'No earlier state is kept yet; the first one comes with the next save.'
      : `${counted(backups.length, 'earlier state')} ${backups.length === 1 ? 'is' : 'are'} kept${Number.isFinite(oldest) ? `, the oldest of ${formatMoment(oldest, format.locale)}` : ''}.`;
  const place = places.synced
    ? `The file is in “${places.label}”, which another program uploads: its copies are kept apart from it, in Ballast's own folder.`
    : `They are kept beside the file, in “${places.label}”.`;
  return [kept, place, mirror ? 'Every save is written twice.' : ''].filter((sentence) => sentence !== '').join(' ');
}
