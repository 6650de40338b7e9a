import { useState } from 'react';
import { applyCommand, newPortfolio } from '../../api/documentActions';
import { useAppState, useDocument } from '../../api/queries';
import { useFreeName } from '../../api/useFreeName';
import { Button } from '../../components/Button';
import { CurrencyField, guessCurrency } from '../../components/CurrencyField';
import { Dialog } from '../../components/Dialog';
import { kindChoices } from '../../components/instrumentChoices';
import { NumberField } from '../../components/NumberField';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import { useNotices } from '../../state/useNotices';
import { useOverlays } from '../../state/useOverlays';
import { addHoldingCommands, type TypedHolding } from './addHoldingCommands';
import styles from './holdings.module.css';

const BLANK: TypedHolding = { symbol: '', accountName: '', kind: 'stock', quantity: null, price: null, cost: null };

/** A holding typed by hand. Where no portfolio is open, it is the first of a new one. */
export function AddHoldingDialog() {
  const close = useOverlays((overlays) => overlays.close);
  const open = useDocument();
  const appState = useAppState();
  const freeName = useFreeName();
  const [typed, setTyped] = useState<TypedHolding>({ ...BLANK, accountName: firstAccount(open) });
  const [currency, setCurrency] = useState(guessCurrency);
  const set = (change: Partial<TypedHolding>) => setTyped((before) => ({ ...before, ...change }));
  const complete = typed.symbol.trim() !== '' && typed.accountName.trim() !== '' && typed.quantity !== null;
  const add = async () => {
    const target = open?.ok === true ? open : await newPortfolio(freeName, currency);
    if (!target.ok || appState?.ok !== true) return;
    for (const command of addHoldingCommands(typed, target.value.document, appState.value.today)) {
      const outcome = await applyCommand(command);
      if (!outcome.ok) return;
    }
    useNotices.getState().say(`${typed.symbol.trim().toUpperCase()} added.`);
    setTyped({ ...BLANK, accountName: typed.accountName });
  };
  return (
    <Dialog
      title="Type a holding"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Done</Button>
          <Button look="primary" disabled={!complete} onClick={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      {open?.ok === true ? null : <CurrencyField value={currency} onChange={setCurrency} />}
      <div className={styles['form']}>
        <TextField label="Symbol" value={typed.symbol} maxLength={64} onChange={(symbol) => set({ symbol })} />
        <Select label="Kind" value={typed.kind} choices={kindChoices} onChange={(kind) => set({ kind })} />
        <NumberField
          label="Quantity"
          value={typed.quantity}
          hint="Negative for a short position. 100+50 works too."
          check={(value) => (value === 0 ? 'A holding needs a quantity.' : undefined)}
          onChange={(quantity) => set({ quantity })}
        />
        <NumberField
          label="Price"
          value={typed.price}
          hint="Empty where prices will be imported."
          check={(value) => (value < 0 ? 'A price is not negative.' : undefined)}
          onChange={(price) => set({ price })}
        />
        <NumberField
          label="Total cost"
          value={typed.cost}
          hint="Empty where not known."
          onChange={(cost) => set({ cost })}
        />
        <TextField
          label="Account"
          value={typed.accountName}
          maxLength={400}
          hint="A new name makes a new account."
          onChange={(accountName) => set({ accountName })}
        />
      </div>
    </Dialog>
  );
}

function firstAccount(open: ReturnType<typeof useDocument>): string {
  return (open?.ok === true ? open.value.document.accounts[0]?.name : undefined) ?? 'Account';
}
