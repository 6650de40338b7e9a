import { useState } from 'react';
import { newPortfolio } from '../api/documentActions';
import { useFreeName } from '../api/useFreeName';
import { Button } from '../components/Button';
import { CurrencyField, guessCurrency } from '../components/CurrencyField';
import { Dialog } from '../components/Dialog';
import { TextField } from '../components/TextField';
import { useOverlays } from '../state/useOverlays';

/** Asks the two things a portfolio cannot be without. */
export function NewPortfolioDialog() {
  const close = useOverlays((overlays) => overlays.close);
  const [name, setName] = useState(useFreeName());
  const [currency, setCurrency] = useState(guessCurrency);
  const create = async () => {
    const outcome = await newPortfolio(name.trim(), currency);
    if (outcome.ok) close();
  };
  return (
    <Dialog
      title="New portfolio"
      size="small"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={name.trim() === ''} onClick={() => void create()}>
            Create
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={120} hint="Also the name of its file." />
      <CurrencyField value={currency} onChange={setCurrency} />
    </Dialog>
  );
}
