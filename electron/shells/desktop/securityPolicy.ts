/**
 * Every decision the desktop shell makes about its page, as pure functions: main.ts only connects them to Electron's
 * events. Source: reliability.md §1.1.
 */

export const APP_SCHEME = 'ballast';
export const APP_ORIGIN = 'ballast://app';
export const PAGE_URL = `${APP_ORIGIN}/`;

/** Switches that would undo what the shell sets up; a packaged program refuses to run with one of them. */
export const DANGEROUS_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'disable-web-security',
  'no-sandbox',
  'load-extension',
  'host-resolver-rules',
  'js-flags',
] as const;

/** The parts of an Electron frame the sender check looks at. */
export interface SenderFrame {
  readonly parent: object | null;
  readonly origin: string;
  readonly detached: boolean;
  isDestroyed(): boolean;
}

export interface SenderEvent {
  readonly senderFrame: SenderFrame | null;
  readonly sender: { readonly id: number; readonly mainFrame: SenderFrame };
}

/** Whether a URL is one of our page's own; compares parsed parts, never a prefix. */
export function isOwnUrl(text: string): boolean {
  // For a scheme that is not one of the web's own, URL does not fold \ into / and keeps an empty port or user.
  if (!URL.canParse(text)) return false;
  const { protocol, host, username, password } = new URL(text);
  return protocol === `${APP_SCHEME}:` && host === 'app' && username === '' && password === '';
}

/** Whether a frame may go to a URL. The page has no frames of its own, so only its top frame ever moves. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && isOwnUrl(url);
}

/** Whether the page may load a URL: its own files, and pictures and downloads it made itself. */
export function mayRequest(url: string): boolean {
  return isOwnUrl(url) || url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith('data:');
}

/** Whether a download may start: only a file the page made itself. */
export function mayDownload(url: string): boolean {
  return url.startsWith(`blob:${APP_ORIGIN}/`);
}

/** Whether the page may use a permission: none, but to copy text when the user asks for it. */
export function mayUse(permission: string, requestingUrl: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnUrl(requestingUrl);
}

/** Whether a message comes from the top frame of one of our own windows and from our own page in it. */
export function isTrustedSender({ senderFrame, sender }: SenderEvent, ownContents: ReadonlySet<number>): boolean {
  return (
    senderFrame !== null &&
    !senderFrame.isDestroyed() &&
    !senderFrame.detached &&
    senderFrame === sender.mainFrame &&
    senderFrame.parent === null &&
    senderFrame.origin === APP_ORIGIN &&
    ownContents.has(sender.id)
  );
}

/** The first dangerous switch of the command line, or null. Development and tests need some of them. */
export function refusedSwitch(isPackaged: boolean, hasSwitch: (name: string) => boolean): string | null {
  return isPackaged ? (DANGEROUS_SWITCHES.find(hasSwitch) ?? null) : null;
}
