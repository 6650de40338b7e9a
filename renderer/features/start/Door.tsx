import { Button } from '../../components/Button';
import { Icon, type IconName } from '../../components/Icon';
import styles from './start.module.css';

interface DoorProps {
  readonly icon: IconName;
  readonly title: string;
  readonly sentence: string;
  readonly action: string;
  readonly primary?: boolean;
  readonly onOpen: () => void;
}

/** One of the three ways in. */
export function Door({ icon, title, sentence, action, primary = false, onOpen }: DoorProps) {
  return (
    <section className={styles['door']} aria-label={title}>
      <span className={styles['doorIcon']}>
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p>{sentence}</p>
      <Button look={primary ? 'primary' : 'plain'} onClick={onOpen}>
        {action}
      </Button>
    </section>
  );
}
