import { Icon } from '../../components/Icon';
import styles from './encryption.module.css';

/** The answer of the section. */
export function EncryptionStateLine({ encrypted }: { readonly encrypted: boolean }) {
  return (
    <p className={styles['state']}>
      {encrypted ? <Icon name="lock" /> : null}
      {encrypted
        ? 'This portfolio is encrypted. Only its passphrase or its recovery key opens it.'
        : 'This portfolio is not encrypted. Anyone who can read the disk can read what you hold.'}
    </p>
  );
}
