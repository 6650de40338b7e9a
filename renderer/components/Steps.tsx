import { classNames } from './classNames';
import { Icon } from './Icon';
import styles from './Steps.module.css';

export interface Step<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** `closed` cannot be gone to yet; `passed` has nothing to ask and is gone to only on purpose. */
  readonly state: 'open' | 'done' | 'passed' | 'closed';
  /** What is behind the state, e.g. "nothing to ask" or "2 questions". */
  readonly note?: string | undefined;
}

interface StepsProps<Id extends string> {
  readonly label: string;
  readonly steps: readonly Step<Id>[];
  readonly current: Id;
  readonly onGo: (id: Id) => void;
}

/** Where in a sequence one is; every step that can be gone to is a button. */
export function Steps<Id extends string>({ label, steps, current, onGo }: StepsProps<Id>) {
  return (
    <ol className={styles['steps']} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.id} className={styles['item']}>
          <button
            type="button"
            className={classNames(styles['step'], styles[step.state], step.id === current && styles['current'])}
            aria-current={step.id === current ? 'step' : undefined}
            disabled={step.state === 'closed'}
            onClick={() => onGo(step.id)}
          >
            <span className={styles['number']} aria-hidden="true">
              {step.state === 'done' && step.id !== current ? <Icon name="saved" /> : index + 1}
            </span>
            <span>{step.label}</span>
            {step.note === undefined ? null : <span className={styles['note']}>{step.note}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
