import { openBundleByDialog, openBundleUpload } from '../../api/bundles';
import { openByDialog, openUpload } from '../../api/documentActions';
import type { AppState } from '../../api/session';
import { Button } from '../../components/Button';
import { FileButton } from '../../components/FileButton';
import { useOverlays } from '../../state/useOverlays';
import styles from './start.module.css';

/** A portfolio from elsewhere on the disk, or an empty one. */
export function OpenOther({ shell }: { readonly shell: AppState['shell'] }) {
  const show = useOverlays((overlays) => overlays.show);
  return (
    <div className={styles['other']}>
      {shell === 'desktop' ? (
        <Button icon="folder" onClick={() => void openByDialog()}>
          Open a file
        </Button>
      ) : (
        <FileButton
          label="Open a file"
          accept=".ballast"
          onFiles={([file]) => (file === undefined ? undefined : void openUpload(file))}
        />
      )}
      {shell === 'desktop' ? (
        <Button icon="folder" onClick={() => void openBundleByDialog()}>
          Open a bundle
        </Button>
      ) : (
        <FileButton
          label="Open a bundle"
          accept=".ballast-bundle"
          onFiles={([file]) => (file === undefined ? undefined : void openBundleUpload(file))}
        />
      )}
      <Button icon="plus" onClick={() => show('new-portfolio')}>
        New portfolio
      </Button>
      <span className={styles['faint']}>Or drop a file anywhere on this page.</span>
    </div>
  );
}
