import { useEncryption } from '../api/encryption';
import { IconButton } from '../components/Button';
import { classNames } from '../components/classNames';
import { showEncryption } from './showEncryption';
import styles from './TopBar.module.css';

/** Whether the file of the open portfolio is encrypted; leads to what can be done about it. */
export function Padlock() {
  const state = useEncryption((encryption) => encryption.state);
  if (state?.ok !== true) return null;
  return state.value.encrypted ? (
    <IconButton
      className={styles['padlock']}
      icon="lock"
      label="Encrypted. Show its settings"
      onClick={showEncryption}
    />
  ) : (
    <IconButton
      className={classNames(styles['padlock'], styles['notLocked'])}
      icon="lockOpen"
      label="Not encrypted. Show the settings"
      onClick={showEncryption}
    />
  );
}
