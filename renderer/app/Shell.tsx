import { useEffect, useRef } from 'react';
import { OpenedNotices } from '../features/backups/OpenedNotices';
import { useUi } from '../state/useUi';
import { useCommands } from './commands';
import { ExplainPanel } from './ExplainPanel';
import { ImportBanner, Toasts } from './Notices';
import { Overlays } from './Overlays';
import { pages } from './pages';
import { Rail } from './Rail';
import { SavingNotice } from './SavingNotice';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';
import { useFileDrop } from './useFileDrop';
import { useShortcuts } from './useShortcuts';

/** Rail, top bar, the page, and what may lie over it. */
export function Shell() {
  const commands = useCommands();
  const pageId = useUi((ui) => ui.page);
  const page = pages.find(({ id }) => id === pageId);
  const main = useRef<HTMLElement>(null);
  const dragging = useFileDrop();
  useShortcuts(commands);
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
    document.title = `${page?.label ?? ''} – Ballast`;
  }, [page]);
  return (
    <div className={styles['shell']}>
      <Rail />
      <div className={styles['column']}>
        <TopBar commands={commands} />
        <SavingNotice />
        <OpenedNotices />
        <ImportBanner />
        <main ref={main} className={styles['main']}>
          {page === undefined ? null : <page.Component />}
        </main>
      </div>
      <Overlays commands={commands} />
      <ExplainPanel />
      <Toasts />
      {dragging ? (
        <div className={styles['drop']}>Drop to read the files. Nothing changes before you confirm.</div>
      ) : null}
    </div>
  );
}
