import type { SavedState } from '../../shared/contract/schemas';
import { useDocument } from '../api/queries';
import { Banner } from '../components/Banner';
import { Button } from '../components/Button';
import { type Overlay, useOverlays } from '../state/useOverlays';
import { savedText } from './savedText';

const WAYS_OUT: Partial<Record<SavedState['state'], { readonly label: string; readonly overlay: Overlay }>> = {
  'changed-elsewhere': { label: 'Choose what to keep', overlay: 'changed-elsewhere' },
  'not-saved': { label: 'Save as', overlay: 'save-as' },
  'read-only': { label: 'Save as', overlay: 'save-as' },
};

/** As long as the last change is not where it belongs: why, and the way out. */
export function SavingNotice() {
  const open = useDocument();
  const show = useOverlays((overlays) => overlays.show);
  if (open?.ok !== true) return null;
  const { saved } = open.value.status;
  const way = WAYS_OUT[saved.state];
  if (way === undefined) return null;
  const { icon, sentence, tone } = savedText(saved);
  return (
    <Banner icon={icon} tone={tone} actions={<Button onClick={() => show(way.overlay)}>{way.label}</Button>}>
      {sentence}
    </Banner>
  );
}
