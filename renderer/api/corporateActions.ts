import type { CorporateActionPreview, StatedAction } from '../../shared/contract/corporateActionSchemas';
import type { DocumentState } from '../../shared/contract/schemas';
import type { Result } from '../../shared/result/result';
import { api } from './ballastApi';
import { edited } from './documentActions';
import { useRevisionKey } from './queries';
import { useQuery } from './useQuery';

/** What an action would change, asked anew whenever it or the document is another one; nothing is asked for null. */
export function useActionPreview(action: StatedAction | null): Result<CorporateActionPreview> | undefined {
  const revision = useRevisionKey();
  const asked = action === null ? null : JSON.stringify(action);
  const key = revision === null || asked === null ? null : `corporate-action:${revision}:${asked}`;
  return useQuery(key, () =>
    api.corporateActionPreview({ action: JSON.parse(asked ?? '') as StatedAction, restatePrices: null }),
  );
}

/** Records an action as one step that can be undone. */
export async function recordAction(
  action: StatedAction,
  restatePrices: boolean | null,
): Promise<Result<DocumentState>> {
  return edited(await api.corporateActionRecord({ action, restatePrices }));
}
