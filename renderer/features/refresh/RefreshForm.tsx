import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/result/problem';
import { configureRefresh, type RefreshState } from '../../api/refresh';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import { KeyField } from './KeyField';
import { KeyStanding } from './KeyStanding';
import { PROVIDER_CHOICES, PROVIDER_FACTS, type ProviderChoice } from './providerText';
import { RefreshProblem } from './RefreshProblem';
import styles from './refresh.module.css';

/** Chooses who is asked. Switching off takes effect at once; everything else when it is saved. */
export function RefreshForm({ state }: { readonly state: RefreshState }) {
  const [provider, setProvider] = useState(state.provider);
  const [address, setAddress] = useState(state.ownAddress ?? '');
  const [remember, setRemember] = useState(state.canRemember);
  const [typed, setTyped] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = useRef<HTMLInputElement>(null);
  const needsKey = provider !== 'own' || address.includes('{key}');
  const saved = provider === state.provider;
  const apply = async (chosen: ProviderChoice, forget: boolean) => {
    const text = key.current?.value.trim() ?? '';
    const outcome = await configureRefresh({
      provider: chosen,
      ownAddress: address.trim() === '' ? null : address.trim(),
      key: forget ? { change: 'forget' } : text === '' ? { change: 'none' } : { change: 'set', text, remember },
    });
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    setTyped(false);
    if (key.current !== null) key.current.value = '';
  };
  const choose = (chosen: ProviderChoice) => {
    setProvider(chosen);
    setProblem(null);
    if (chosen === 'off') void apply('off', false);
  };
  const changed = !saved || typed || (provider === 'own' && address.trim() !== (state.ownAddress ?? ''));
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void apply(provider, false);
      }}
    >
      <Select label="Ask for prices" value={provider} choices={PROVIDER_CHOICES} onChange={choose} />
      <p className={styles['sentence']}>{PROVIDER_FACTS[provider]}</p>
      {provider === 'own' ? (
        <TextField
          label="Address"
          value={address}
          maxLength={500}
          hint="The whole address, with {symbol} where the symbol goes and {key} where your key goes, if it needs one. Only https, or a server on this computer."
          onChange={setAddress}
        />
      ) : null}
      {provider !== 'off' && needsKey ? (
        <>
          <KeyField field={key} known={saved && state.key !== 'missing'} onType={(text) => setTyped(text !== '')} />
          {state.canRemember ? (
            <Checkbox checked={remember} onChange={setRemember}>
              Remember the key in the system’s keychain
            </Checkbox>
          ) : null}
          <KeyStanding standing={saved ? state.key : 'missing'} canRemember={state.canRemember} />
        </>
      ) : null}
      <RefreshProblem problem={problem} />
      {provider === 'off' ? null : (
        <div className={styles['buttons']}>
          <Button type="submit" disabled={!changed}>
            {state.provider === 'off' ? 'Switch on' : 'Save'}
          </Button>
          {saved && (state.key === 'remembered' || state.key === 'while-running') ? (
            <Button onClick={() => void apply(provider, true)}>Forget the key</Button>
          ) : null}
        </div>
      )}
    </form>
  );
}
