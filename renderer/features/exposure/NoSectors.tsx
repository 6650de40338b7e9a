import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { useUi } from '../../state/useUi';

/** In place of a comparison that nothing of the user's could be in. */
export function NoSectors({ someHeld }: { readonly someHeld: boolean }) {
  const go = useUi((ui) => ui.go);
  return (
    <EmptyState
      title={someHeld ? 'No sector is known yet' : 'No company shares are held'}
      sentence={
        someHeld
          ? 'With sectors this compares you with the Russell 2000 and the S&P 500. Open a holding and choose its sector there; broker files rarely name one.'
          : 'With shares or funds this compares their sectors with the Russell 2000 and the S&P 500.'
      }
      action={<Button onClick={() => go('holdings')}>Go to holdings</Button>}
    />
  );
}
