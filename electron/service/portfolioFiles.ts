import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DocumentState, PortfolioFile } from '../../shared/contract/schemas';
import { fail, ok, type Result } from '../../shared/result/result';
import { nodeDisk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import { systemCodeOf } from '../durable/systemCode';
import { listPortfolioFiles, PORTFOLIO_EXTENSION } from '../portfolio/portfolioFolder';
import type { PortfolioStore } from '../portfolio/portfolioStore';
import type { RecentFiles } from '../portfolio/recentFiles';
import { notSaved } from './notSaved';
import type { Upload } from './uploads';

const MOST_COPIES = 1000;
/** Four bytes each leave room below the 255 bytes of a file name for a number, the extension and a backup's date. */
const MOST_CHARACTERS = 45;

/** Where portfolio files are made, listed, remembered and copied from; knows paths, so that the page need not. */
export class PortfolioFiles {
  readonly #folder: string;
  readonly #recents: RecentFiles;
  readonly #store: PortfolioStore;

  constructor(folder: string, recents: RecentFiles, store: PortfolioStore) {
    this.#folder = folder;
    this.#recents = recents;
    this.#store = store;
  }

  /** Name of the folder as the user knows it, without its place on this computer. */
  get folderLabel(): string {
    return basename(this.#folder);
  }

  /** What the user can open. */
  list(): Promise<Result<readonly PortfolioFile[]>> {
    return listPortfolioFiles(this.#folder, this.#recents);
  }

  /** Where the files are that the user can open; for the privileged side only. */
  async paths(): Promise<readonly string[]> {
    const files = await this.list();
    return files.ok ? files.value.flatMap(({ fileId }) => this.pathOf(fileId) ?? []) : [];
  }

  /** The path behind an id the page was given; null for any other. */
  pathOf(fileId: string): string | null {
    return this.#recents.pathOf(fileId);
  }

  /**
   * A path in the portfolio folder that is not taken: `Name.ballast`, `Name 2.ballast`, …
   *
   * @param name - What the user typed; characters that no file system takes are left out.
   * @returns The path; the folder is made when missing. Problems: `portfolio-not-saved` when it cannot be.
   */
  async freshPath(name: string): Promise<Result<string>> {
    const plain = plainFileName(name);
    try {
      await makeFolder(nodeDisk, this.#folder);
      for (let copy = 1; copy <= MOST_COPIES; copy++) {
        const path = join(this.#folder, `${plain}${copy === 1 ? '' : ` ${copy}`}${PORTFOLIO_EXTENSION}`);
        if (!(await exists(path))) return ok(path);
      }
      return fail({ code: 'portfolio-exists' });
    } catch (error) {
      return notSaved(error);
    }
  }

  /** Puts the file just opened on the recent list. Its failure is no reason to keep the document closed: a note says so. */
  async remembered(state: Result<DocumentState>): Promise<Result<DocumentState>> {
    const revision = this.#store.fileRevision();
    if (!state.ok || revision === null || state.value.document.sample) return state;
    const older = state.value.opened.olderThanSeen !== null;
    // What was seen before stays noted until the user has gone on with the older file.
    const kept = await (older ? this.#recents.moveUp(revision.path) : this.#recents.remember(revision));
    return kept.ok ? state : ok(state.value, [...(state.notes ?? []), kept.problem]);
  }

  /** Notes what the open file holds after a save, so that an older one is known as such when it is opened. */
  noteSaved(): void {
    const state = this.#store.state();
    const revision = this.#store.fileRevision();
    if (!state.ok || revision === null || state.value.opened.olderThanSeen !== null) return;
    if (state.value.status.saved.state === 'saved') this.#recents.noteSeen(revision);
  }

  /** Keeps a portfolio file that came in as bytes, under its own name or a fresh one. */
  async keepUpload(upload: Upload): Promise<Result<string>> {
    const path = await this.freshPath(basename(upload.name, PORTFOLIO_EXTENSION));
    if (!path.ok) return path;
    try {
      await writeFile(path.value, upload.bytes, { flag: 'wx', mode: 0o600 });
      return path;
    } catch (error) {
      return notSaved(error);
    }
  }

  /** The open document's file as it stands on the disk, for a download. */
  async openBytes(): Promise<Result<{ fileName: string; bytes: Uint8Array }>> {
    const revision = this.#store.fileRevision();
    if (revision === null) return fail({ code: 'portfolio-none-open' });
    try {
      return ok({ fileName: basename(revision.path), bytes: new Uint8Array(await readFile(revision.path)) });
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail({ code: 'portfolio-unreadable', systemCode });
    }
  }
}

/**
 * A file name every system takes: no separators, no reserved, control or invisible characters, no leading or trailing
 * dots, short enough for the names that saving makes of it.
 */
export function plainFileName(name: string): string {
  const plain = [...name.normalize('NFC').replace(/[\p{C}<>:"/\\|?*]/gu, '')]
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  // Windows keeps these names for devices, whatever extension follows.
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? 'Portfolio' : plain;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
