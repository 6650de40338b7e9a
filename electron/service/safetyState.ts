import type { SafetyState } from '../../shared/contract/backupSchemas';
import { copyPlaces } from '../portfolio/keepingPlaces';
import { SafetyCopies } from '../portfolio/safetyCopies';
import type { ServiceParts } from './serviceParts';

/** Where the open portfolio's safety copies go; null where no folder is chosen or nothing is open. */
export function safetyPlaceOf({ store, keeping }: ServiceParts): string | null {
  const path = store.fileRevision()?.path;
  return path === undefined ? null : copyPlaces(path, keeping).safety;
}

/** What the page is told of the safety copies of the open portfolio. */
export async function safetyStateOf(parts: ServiceParts): Promise<SafetyState> {
  const { safety, options, keeping } = parts;
  const state = await new SafetyCopies(keeping.disk).state(safetyPlaceOf(parts));
  return { label: safety.label, ...state, choosable: options.dialogs !== null };
}
