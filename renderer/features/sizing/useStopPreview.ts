import type { StopRule } from '../../../shared/model/portfolio';
import type { StopPreview } from '../../../shared/report/sizing';
import type { Result } from '../../../shared/result/result';
import { api } from '../../api/ballastApi';
import { useRevisionKey } from '../../api/queries';
import { useQuery } from '../../api/useQuery';
import { useUi } from '../../state/useUi';

interface PreviewRequest {
  readonly holdingIds: string[];
  readonly rule: StopRule;
  readonly ratchet: boolean;
}

/** What a rule would give for some holdings; undefined while there is nothing to ask. */
export function useStopPreview(request: PreviewRequest | null): Result<StopPreview> | undefined {
  const revision = useRevisionKey();
  const accountIds = useUi((ui) => ui.accountIds);
  const selection = { accountIds: accountIds === null ? null : [...accountIds] };
  const asked = request === null ? null : JSON.stringify({ ...request, selection });
  const key = revision === null || asked === null ? null : `stops:${revision}:${asked}`;
  return useQuery(key, () =>
    api.stopsPreview(JSON.parse(asked ?? '') as PreviewRequest & { selection: typeof selection }),
  );
}
