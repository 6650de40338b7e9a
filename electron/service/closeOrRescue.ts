import { basename } from 'node:path';
import { ok, type Result } from '../../shared/result/result';
import { PORTFOLIO_EXTENSION } from '../portfolio/portfolioFolder';
import type { PortfolioStore } from '../portfolio/portfolioStore';
import type { PortfolioFiles } from './portfolioFiles';

/**
 * Saves and closes the open portfolio at the end of the program. What cannot be saved in its place (the file was changed
 * elsewhere, is gone, its disk is full) is saved as a copy among the user's portfolios: nobody is there to be asked.
 *
 * @param store - The open portfolio, if any.
 * @param files - Where portfolios are made.
 * @returns Name of the copy, without its extension; null where everything was saved in its place. Problem: why it was not,
 *   where no copy could be made either; the document is still open then.
 */
export async function closeOrRescue(store: PortfolioStore, files: PortfolioFiles): Promise<Result<string | null>> {
  const closed = await store.close();
  if (closed.ok) return ok(null);
  const state = store.state();
  if (!state.ok) return closed;
  const path = await files.freshPath(`${state.value.document.name} (unsaved changes)`);
  if (!path.ok) return closed;
  const copied = await store.saveAs(path.value);
  if (!copied.ok) return closed;
  const left = await store.close();
  return left.ok ? ok(basename(path.value, PORTFOLIO_EXTENSION)) : left;
}
