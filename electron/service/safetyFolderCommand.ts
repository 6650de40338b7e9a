import { resolve } from 'node:path';
import { ok, type Result } from '../../shared/result/result';
import { SafetyFolder } from './safetyFolder';

/** What the command line asks about the folder for safety copies: show it, use this one, use none. */
export type SafetyFolderRequest = 'show' | 'none' | { readonly path: string };

/**
 * The function behind `ballast safety-folder`. A shell that runs takes the choice over when its Settings page is opened.
 *
 * @param appFolder - The app's own folder.
 * @param request - See the type; a path may be relative to the present folder.
 * @returns The folder in force, or null. Problems: those of `SafetyFolder.choose`.
 */
export async function safetyFolderCommand(
  appFolder: string,
  request: SafetyFolderRequest,
): Promise<Result<{ readonly folder: string | null }>> {
  const safety = await SafetyFolder.open(appFolder);
  if (request !== 'show') {
    const chosen = await safety.choose(request === 'none' ? null : resolve(request.path));
    if (!chosen.ok) return chosen;
  }
  return ok({ folder: safety.path });
}
