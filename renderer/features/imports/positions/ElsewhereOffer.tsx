import type { FileKind } from '../../../../shared/contract/referenceSchemas';
import { api } from '../../../api/ballastApi';
import { useQuery } from '../../../api/useQuery';
import { Button } from '../../../components/Button';
import type { Overlay } from '../../../state/useOverlays';
import styles from '../imports.module.css';

/** Where a file of a kind belongs, and what the way there is called; null for what the wizard itself reads. */
const PLACES: Record<FileKind, { readonly overlay: Overlay; readonly what: string; readonly label: string } | null> = {
  broker: null,
  unknown: null,
  prices: { overlay: 'import-prices', what: 'prices', label: 'Add as prices' },
  fx: { overlay: 'import-prices', what: 'exchange rates', label: 'Add as prices' },
  'fund-holdings': reference('the holdings of a fund', 'Attach to a fund'),
  'index-members': reference('the members of an index', 'Add as reference data'),
  'company-facts': reference('facts about companies', 'Add as reference data'),
  fundamentals: reference('fundamentals of companies', 'Add as reference data'),
  macro: reference('an economic series', 'Add as reference data'),
  factors: reference('factor returns', 'Add as reference data'),
};

function reference(what: string, label: string) {
  return { overlay: 'import-reference', what, label } as const;
}

interface ElsewhereOfferProps {
  readonly fileId: string;
  readonly onElsewhere: (overlay: Overlay) => void;
}

/** Another importer a file belongs to by its content, one click away. Nothing where the wizard is the right place. */
export function ElsewhereOffer({ fileId, onElsewhere }: ElsewhereOfferProps) {
  const answer = useQuery(`file-kind:${fileId}`, () => api.fileDetect({ fileIds: [fileId] }));
  const file = answer?.ok === true ? answer.value.files[0] : undefined;
  const place = file === undefined ? null : PLACES[file.kind];
  if (file === undefined || place === null) return null;
  return (
    <div className={styles['choices']}>
      <Button icon="data" onClick={() => onElsewhere(place.overlay)}>
        {place.label}
      </Button>
      <span className={styles['faint']}>
        The file looks like {place.what}
        {file.reason === '' ? '' : `: ${file.reason}`}.
      </span>
    </div>
  );
}
