import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button';
import { classNames } from './classNames';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** `drawer` stands at the right edge over the whole height. */
  readonly placement?: 'centre' | 'drawer';
}

const FIRST_FIELD = 'div input:not([type=file]), div select, div textarea';

/**
 * The platform's own modal dialog: it holds the focus, makes the rest inert and closes on Esc. Mounted is open. Its head
 * and foot are plain boxes: a header of a dialog would count as a second top bar of the page.
 */
export function Dialog({ title, onClose, children, footer, size = 'medium', placement = 'centre' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    // The first thing to type into, not the button that closes; a drawer opens for reading.
    if (placement === 'centre') element?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    return () => {
      element?.close();
      // It has left the page by now, and the platform gives the focus back for one that is there only.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [placement]);
  return (
    <dialog
      ref={dialog}
      className={classNames(styles['dialog'], styles[size], styles[placement])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['header']}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      <div className={styles['body']}>{children}</div>
      {footer === undefined ? null : <div className={styles['footer']}>{footer}</div>}
    </dialog>
  );
}
