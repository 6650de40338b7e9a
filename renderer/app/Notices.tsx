import { useEffect, useRef } from 'react';
import { undo } from '../api/documentActions';
import { useDocument } from '../api/queries';
import { Banner } from '../components/Banner';
import { Button, IconButton } from '../components/Button';
import { classNames } from '../components/classNames';
import { Icon } from '../components/Icon';
import { useNotices } from '../state/useNotices';
import styles from './Notices.module.css';

/** What an import did and the way back, as long as "undo" still means that import. */
export function ImportBanner() {
  const { banner, closeBanner } = useNotices();
  const open = useDocument();
  if (banner === null || open?.ok !== true || open.value.status.revision !== banner.revision) return null;
  return (
    <Banner
      icon="saved"
      onDismiss={closeBanner}
      actions={
        <Button look="plain" icon="undo" onClick={() => void undo()}>
          {banner.undoLabel}
        </Button>
      }
    >
      {banner.text}
    </Banner>
  );
}

/** Short answers at the foot of the window. */
export function Toasts() {
  const { toasts, dismiss } = useNotices();
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Shown anew each time, so that it lies over a dialog that opened since.
    if (layer.current?.matches(':popover-open') === true) layer.current.hidePopover();
    if (toasts.length > 0) layer.current?.showPopover();
  }, [toasts]);
  return (
    <div ref={layer} popover="manual" className={styles['toasts']} role="status" aria-live="polite">
      {toasts.map(({ id, text, tone }) => (
        <div key={id} className={classNames(styles['toast'], tone === 'problem' && styles['problem'])}>
          <Icon name={tone === 'problem' ? 'warning' : 'saved'} />
          <span className={styles['text']}>{text}</span>
          <IconButton icon="close" label="Dismiss" onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
