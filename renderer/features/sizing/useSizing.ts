import { useEffect, useState } from 'react';
import type { SizingReport, SizingRequest } from '../../../shared/report/sizing';
import type { Result } from '../../../shared/result/result';
import { api } from '../../api/ballastApi';
import { useRevisionKey } from '../../api/queries';
import { useQuery } from '../../api/useQuery';

const PAUSE_MILLISECONDS = 200;

/** The worksheet for a request, asked for once the typing pauses; undefined while there is nothing to ask. */
export function useSizing(request: SizingRequest | null): Result<SizingReport> | undefined {
  const revision = useRevisionKey();
  const asked = usePaused(request === null ? null : JSON.stringify(request));
  const key = revision === null || asked === null ? null : `sizing:${revision}:${asked}`;
  return useQuery(key, () => api.sizingCompute(JSON.parse(asked ?? '') as SizingRequest));
}

/** A text that follows another one once it has stood still for a moment. */
function usePaused(text: string | null): string | null {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
