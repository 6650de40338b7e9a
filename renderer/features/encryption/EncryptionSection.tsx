import { useRef, useState } from 'react';
import { lockNow, useEncryption } from '../../api/encryption';
import { useDocument } from '../../api/queries';
import { Button } from '../../components/Button';
import { Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { AutoLockChoice } from './AutoLockChoice';
import { type EncryptionDialog, EncryptionDialogs } from './EncryptionDialogs';
import { EncryptionStateLine } from './EncryptionStateLine';
import styles from './encryption.module.css';
import { RememberChoice } from './RememberChoice';
import { ScopeList } from './ScopeList';

const LOADING_HEIGHT = 180;

/** Whether the open portfolio is encrypted, what that covers, and everything that can be done about it. */
export function EncryptionSection() {
  const open = useDocument();
  const state = useEncryption((encryption) => encryption.state);
  const place = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<EncryptionDialog | null>(null);
  if (open?.ok === false) return <NothingOpen />;
  const close = () => {
    setDialog(null);
    // The button that asked may be gone with the state it stood for.
    requestAnimationFrame(() => document.activeElement === document.body && place.current?.focus());
  };
  return (
    <div ref={place} data-encryption tabIndex={-1}>
      <Section title="Encryption">
        <ResultView result={state} height={LOADING_HEIGHT}>
          {({ encrypted, remembering, autoLockMinutes }) => (
            <>
              <EncryptionStateLine encrypted={encrypted} />
              <ScopeList />
              {encrypted ? (
                <>
                  <div className={styles['settings']}>
                    <AutoLockChoice minutes={autoLockMinutes} />
                    <RememberChoice remembering={remembering} />
                  </div>
                  <EncryptedButtons onAsk={setDialog} />
                </>
              ) : (
                <div className={styles['buttons']}>
                  <Button icon="lock" onClick={() => setDialog('enable')}>
                    Encrypt…
                  </Button>
                </div>
              )}
            </>
          )}
        </ResultView>
        <EncryptionDialogs
          dialog={dialog}
          canRemember={state?.ok === true && state.value.remembering !== 'not-available'}
          onClose={close}
        />
      </Section>
    </div>
  );
}

function EncryptedButtons({ onAsk }: { readonly onAsk: (dialog: EncryptionDialog) => void }) {
  return (
    <div className={styles['buttons']}>
      <Button icon="lock" onClick={() => void lockNow()}>
        Lock now
      </Button>
      <Button onClick={() => onAsk('change')}>Change passphrase…</Button>
      <Button onClick={() => onAsk('show')}>Show recovery key…</Button>
      <Button onClick={() => onAsk('disable')}>Remove encryption…</Button>
    </div>
  );
}

function NothingOpen() {
  return (
    <Section title="Encryption">
      <p className={styles['sentence']}>Open a portfolio to encrypt it: each one has a passphrase of its own.</p>
    </Section>
  );
}
