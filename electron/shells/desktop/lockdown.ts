import { app, type Session, type WebContents } from 'electron';
import { mayDownload, mayNavigate, mayRequest, mayUse } from './securityPolicy';

/** Port 9 discards: a place no dictionary ever comes from. */
const NOWHERE = 'http://127.0.0.1:9/';

/** Closes every way a session could reach out or be granted something. */
export async function lockSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, grant, { requestingUrl }) => {
    grant(mayUse(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => mayUse(permission, requestingOrigin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, give) => give(null));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) =>
    decide({ cancel: !mayRequest(url) }),
  );
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
  await session.setProxy({ mode: 'direct' });
}

/** Keeps every page of the program where it is; called before the first window exists. */
export function lockAllContents(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, true)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
