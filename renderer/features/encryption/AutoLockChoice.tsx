import { counted } from '../../../shared/messages/counted';
import { setAutoLock } from '../../api/encryption';
import { Select } from '../../components/Select';

const NEVER = 'never';
const USUAL_MINUTES = [1, 5, 10, 15, 30, 60];

/** After how long without use the portfolio is locked by itself. */
export function AutoLockChoice({ minutes }: { readonly minutes: number | null }) {
  return (
    <Select
      label="Lock by itself when unused"
      value={minutes === null ? NEVER : String(minutes)}
      choices={[{ value: NEVER, label: 'Never' }, ...offered(minutes).map(choiceOf)]}
      onChange={(value) => void setAutoLock(value === NEVER ? null : Number(value))}
    />
  );
}

function offered(present: number | null): readonly number[] {
  if (present === null || USUAL_MINUTES.includes(present)) return USUAL_MINUTES;
  return [...USUAL_MINUTES, present].sort((left, right) => left - right);
}

function choiceOf(minutes: number): { value: string; label: string } {
  return { value: String(minutes), label: `After ${counted(minutes, 'minute')}` };
}
