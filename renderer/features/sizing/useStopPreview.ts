import type { StopRule } from '../../../shared/model/portfolio';
import type { StopPreview } from '../../../shared/report/sizing';
import { mapResult, type Result } from '../../../shared/result/result';
import { api } from '../../api/ballastApi';
import { useRevisionKey } from '../../api/queries';
import { useQuery } from '../../api/useQuery';
import { useUi } from '../../state/useUi';

export interface PreviewRequest {
  readonly holdingIds: readonly string[];
  readonly rule: StopRule;
  readonly ratchet: boolean;
}

/** A preview and what it was asked with: only together do they say what would be recorded. */
export interface AnsweredPreview {
  readonly request: PreviewRequest;
  readonly preview: StopPreview;
}

interface PreviewState {
  readonly result: Result<AnsweredPreview> | undefined;
  /** False while an older answer still stands because the latest question is being computed. */
  readonly current: boolean;
}

/** What a rule would give for some holdings; nothing is asked for null. */
export function useStopPreview(request: PreviewRequest | null): PreviewState {
  const revision = useRevisionKey();
  const accountIds = useUi((ui) => ui.accountIds);
  const asked = request === null ? null : JSON.stringify(request);
  const key =
    revision === null || asked === null ? null : `stops:${revision}:${accountIds?.join(',') ?? 'all'}:${asked}`;
  const result = useQuery(key, () => ask(JSON.parse(asked ?? '') as PreviewRequest, accountIds));
  return { result, current: result?.ok === true && JSON.stringify(result.value.request) === asked };
}

async function ask(request: PreviewRequest, accountIds: readonly string[] | null): Promise<Result<AnsweredPreview>> {
  const outcome = await api.stopsPreview({
    selection: { accountIds: accountIds === null ? null : [...accountIds] },
    holdingIds: [...request.holdingIds],
    rule: request.rule,
    ratchet: request.ratchet,
  });
  return mapResult(outcome, (preview) => ({ request, preview }));
}
