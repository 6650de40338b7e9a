import { openSample } from '../../api/documentActions';
import { useAppState } from '../../api/queries';
import { useRefreshHost } from '../../api/refresh';
import { useOverlays } from '../../state/useOverlays';
import { Bundles } from './Bundles';
import { Door } from './Door';
import { OpenOther } from './OpenOther';
import { RecentFiles } from './RecentFiles';
import { RefusedFile } from './RefusedFile';
import styles from './start.module.css';

/** Which file do I open? */
export function StartPage() {
  const appState = useAppState();
  const host = useRefreshHost();
  const show = useOverlays((overlays) => overlays.show);
  return (
    <div className={styles['page']}>
      <header className={styles['heading']}>
        <h1 className={styles['title']}>How much could be lost, where that risk sits, and can it be got out of?</h1>
        <p className={styles['sentence']}>
          Ballast answers from the files you already have. Nothing leaves this computer
          {host === null ? '' : ` but symbols you send to ${host}`}.
        </p>
      </header>
      {appState?.ok === true ? <RefusedFile files={appState.value.recent} /> : null}
      <div className={styles['doors']}>
        <Door
          icon="exposure"
          title="Open the sample"
          sentence="About thirty fictional companies with five years of prices, and every awkward case."
          action="Open sample"
          onOpen={() => void openSample()}
        />
        <Door
          icon="file"
          title="Import a broker file"
          sentence="A positions CSV from Schwab, Fidelity or any other broker. It is previewed before anything changes."
          action="Choose files"
          primary
          onOpen={() => show('import-positions')}
        />
        <Door
          icon="holdings"
          title="Type holdings"
          sentence="Symbol, quantity and price, one by one. Prices can be added later from files."
          action="Start typing"
          onOpen={() => show('add-holding')}
        />
      </div>
      {appState?.ok === true ? <RecentFiles files={appState.value.recent} folder={appState.value.folderLabel} /> : null}
      {appState?.ok === true ? <OpenOther shell={appState.value.shell} /> : null}
      <Bundles />
    </div>
  );
}
