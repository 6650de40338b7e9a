import { useState } from 'react';
import { formatBytes } from '../../../shared/messages/formatBytes';
import { formatValue } from '../../../shared/messages/formatValue';
import { useFormat } from '../../api/format';
import { checkLibrary, type LibraryState, useLibraryState } from '../../api/library';
import { Button } from '../../components/Button';
import { Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import styles from './settings.module.css';

const FACTS_HEIGHT = 80;

/** Prices are kept apart from portfolios: how much there is, and whether all of it is as it was written. */
export function LibrarySection() {
  const state = useLibraryState();
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    await checkLibrary();
    setBusy(false);
  };
  return (
    <Section
      title="Price library"
      actions={
        <Button disabled={busy} onClick={() => void check()}>
          {busy ? 'Checking…' : 'Check all of it'}
        </Button>
      }
    >
      <p className={styles['soft']}>
        Prices are kept once for all portfolios, beside the files they came from. What is damaged is found when it is
        read and made again from those files.
      </p>
      <ResultView result={state} height={FACTS_HEIGHT}>
        {(library) => <Facts library={library} />}
      </ResultView>
    </Section>
  );
}

function Facts({ library }: { readonly library: LibraryState }) {
  const format = useFormat();
  const { series, records, archived, bytes, damaged } = library;
  return (
    <dl className={styles['facts']}>
      <dt>Price series</dt>
      <dd>{formatValue(series, 'count', format)}</dd>
      <dt>Other tables</dt>
      <dd>{formatValue(records, 'count', format)}</dd>
      <dt>Import files kept</dt>
      <dd>{formatValue(archived, 'count', format)}</dd>
      <dt>Size</dt>
      <dd>{formatBytes(bytes, format.locale)}</dd>
      <dt>State</dt>
      <dd>{stateWord(damaged)}</dd>
    </dl>
  );
}

function stateWord(damaged: number | null): string {
  if (damaged === null) return 'Not checked since Ballast was started';
  return damaged === 0 ? 'Whole' : `${damaged} damaged`;
}
