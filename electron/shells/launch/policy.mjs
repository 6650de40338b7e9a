// @ts-check

/**
 * What the launcher decides, as pure functions: which shell to open, and whether to fetch Electron's runtime first.
 *
 * @typedef {object} Situation
 * @property {readonly string[]} args - What the user wrote after `npm start --`.
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {boolean} hasRuntime - Whether Electron's runtime is installed.
 * @property {string | null} failedOn - Day of the last attempt to fetch it that failed, `YYYY-MM-DD`.
 * @property {string} today - `YYYY-MM-DD`.
 *
 * @typedef {object} Choice
 * @property {'desktop' | 'browser' | 'none'} shell - `none`: the arguments make no sense; only say so.
 * @property {boolean} fetchFirst
 * @property {string | null} sentence - What the user is told, if anything.
 */

const INSTEAD = 'so Ballast runs in your browser instead';

/** @type {(situation: Situation) => Choice} */
export function chooseShell({ args, platform, environment, hasRuntime, failedOn, today }) {
  const unknown = args.find((arg) => arg !== '--browser');
  if (unknown !== undefined) {
    return {
      shell: 'none',
      fetchFirst: false,
      sentence: `Ballast knows no option ${unknown}; there is only --browser.`,
    };
  }
  if (args.includes('--browser')) return { shell: 'browser', fetchFirst: false, sentence: null };
  if (!hasDisplay(platform, environment)) {
    return { shell: 'browser', fetchFirst: false, sentence: `There is no display here, ${INSTEAD}.` };
  }
  if (hasRuntime) return { shell: 'desktop', fetchFirst: false, sentence: null };
  if (failedOn === today) {
    const sentence = `The Electron runtime could not be fetched earlier today, ${INSTEAD}.`;
    return { shell: 'browser', fetchFirst: false, sentence };
  }
  return { shell: 'desktop', fetchFirst: true, sentence: null };
}

/** @type {(reason: string) => string} */
export function fetchFailedSentence(reason) {
  return `The Electron runtime could not be fetched (${reason}), ${INSTEAD}; it is not tried again before tomorrow.`;
}

/**
 * A desktop shell that fails as soon as it starts (a missing system library, a sandbox the system does not allow) is a
 * reason to open the browser shell; one that worked and then failed is not.
 *
 * @type {(end: { code: number, seconds: number, wasAsked: boolean }) => boolean}
 */
export function couldNotStart({ code, seconds, wasAsked }) {
  return code !== 0 && seconds < 10 && !wasAsked;
}

/** @type {(code: number) => string} */
export function couldNotStartSentence(code) {
  return `The desktop window could not be opened (Electron ended with ${code}), ${INSTEAD}.`;
}

/** @type {(platform: NodeJS.Platform, environment: Situation['environment']) => boolean} */
export function hasDisplay(platform, environment) {
  if (platform === 'darwin' || platform === 'win32') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}

/**
 * The runtime's program below the folder `dist` of the package `electron`.
 *
 * @type {(platform: NodeJS.Platform) => string}
 */
export function runtimeProgram(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @type {(version: string) => boolean} */
export function isNodeRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}
