import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a user's files live. */
export interface UserFolders {
  /** Settings, recent files, prices, logs; the same folder for every shell. */
  readonly app: string;
  /** Where new portfolios are put and offered from. */
  readonly portfolios: string;
}

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The folders of this user. `BALLAST_HOME` moves both below one folder, for tests and for a portable installation;
 * `BALLAST_FOLDER` moves the portfolios alone.
 * Without Electron the app folder is the one Electron would choose, so that both shells see the same files.
 */
export function userFolders(
  { platform, home, environment }: Surroundings = {
    platform: process.platform,
    home: homedir(),
    environment: process.env,
  },
): UserFolders {
  const moved = environment['BALLAST_HOME'];
  if (moved !== undefined && moved !== '') return { app: join(moved, 'app'), portfolios: join(moved, 'portfolios') };
  const chosen = environment['BALLAST_FOLDER'];
  return {
    app: join(settingsFolder(platform, home, environment), 'Ballast'),
    portfolios: chosen === undefined || chosen === '' ? join(home, 'Ballast') : chosen,
  };
}

function settingsFolder(platform: NodeJS.Platform, home: string, environment: Surroundings['environment']): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return environment['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  const configured = environment['XDG_CONFIG_HOME'];
  return configured !== undefined && configured !== '' ? configured : join(home, '.config');
}
