/** How sync clients name the folders they watch; some add the account or the company. */
const SYNCED = [
  /^onedrive( -.*)?$/,
  /^dropbox( \(.*\))?$/,
  /^icloud ?drive$/,
  /^mobile documents$/,
  /^cloudstorage$/,
  /^google ?drive( \(.*\))?$/,
  /^googledrive-.*$/,
  /^my drive$/,
];

/**
 * Whether a file lies in a folder that OneDrive, Dropbox, iCloud Drive or Google Drive copies to a server, as far as its path
 * tells. Copies kept there would be uploaded one by one, and client data with them.
 */
export function isInSyncedFolder(path: string): boolean {
  const folders = path.toLowerCase().split(/[/\\]/).slice(0, -1);
  return folders.some((folder) => SYNCED.some((name) => name.test(folder)));
}
