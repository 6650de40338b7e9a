import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import styles from './datedFacts.module.css';

interface FactsHeadProps {
  readonly title: string;
  /** Whether the rows are the user's own. */
  readonly own: boolean;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onReset: () => void;
}

/** Whose facts a table shows, and what can be done about them. */
export function FactsHead({ title, own, addLabel, onAdd, onReset }: FactsHeadProps) {
  return (
    <div className={styles['head']}>
      <h3>{title}</h3>
      <Badge>{own ? 'Your own' : 'As shipped'}</Badge>
      <span className={styles['space']} />
      {own ? <Button onClick={onReset}>Back to the shipped facts</Button> : null}
      <Button icon="plus" onClick={onAdd}>
        {addLabel}
      </Button>
    </div>
  );
}
