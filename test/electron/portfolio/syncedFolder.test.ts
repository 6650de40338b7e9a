import { describe, expect, it } from 'vitest';
import { isInSyncedFolder } from '../../../electron/portfolio/syncedFolder';

describe('a folder another program uploads', () => {
  it.each([
    'C:\\Users\\me\\OneDrive\\Mine.ballast',
    'C:\\Users\\me\\OneDrive - Contoso\\Money\\Mine.ballast',
    '/home/me/Dropbox/Mine.ballast',
    '/Users/me/Dropbox (Personal)/a/b/Mine.ballast',
    '/Users/me/Library/Mobile Documents/com~apple~CloudDocs/Mine.ballast',
    '/Users/me/iCloud Drive/Mine.ballast',
    'C:\\Users\\me\\iCloudDrive\\Mine.ballast',
    '/Users/me/Library/CloudStorage/GoogleDrive-me@example.invalid/My Drive/Mine.ballast',
    '/Users/me/Google Drive/Mine.ballast',
    'G:\\My Drive\\Mine.ballast',
    '/home/me/onedrive/mine.ballast',
  ])('is known by its name: %s', (path) => {
    expect(isInSyncedFolder(path)).toBe(true);
  });

  it.each([
    '/home/me/Documents/Mine.ballast',
    '/home/me/Dropbox.ballast',
    '/home/me/Dropboxes/Mine.ballast',
    '/home/me/OneDriveless/Mine.ballast',
    '/home/me/my drives/Mine.ballast',
    'C:\\Users\\me\\Documents\\iCloud notes\\Mine.ballast',
    'Mine.ballast',
  ])('is not seen in %s', (path) => {
    expect(isInSyncedFolder(path)).toBe(false);
  });
});
