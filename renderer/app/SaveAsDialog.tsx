import { useState } from 'react';
import { saveAs } from '../api/documentActions';
import { useAppState } from '../api/queries';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { TextField } from '../components/TextField';
import { useNotices } from '../state/useNotices';
import { useOverlays } from '../state/useOverlays';

/** A second file with the same contents, which is then the open one. */
export function SaveAsDialog({ name: present }: { readonly name: string }) {
  const close = useOverlays((overlays) => overlays.close);
  const appState = useAppState();
  const [name, setName] = useState(`${present} copy`);
  const folder = appState?.ok === true ? appState.value.folderLabel : undefined;
  const save = async () => {
    const outcome = await saveAs(name.trim());
    if (!outcome.ok) return;
    close();
    useNotices.getState().say(`Saved as ${outcome.value.fileName}.`);
  };
  return (
    <Dialog
      title="Save as"
      size="small"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={name.trim() === ''} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Name of the new file"
        value={name}
        onChange={setName}
        maxLength={120}
        {...(folder === undefined ? {} : { hint: `Kept in ${folder}.` })}
      />
    </Dialog>
  );
}
