import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Handlers, ResponseOf } from '../../../shared/contract/channels';
import type { DocumentState } from '../../../shared/contract/schemas';
import { BUNDLE_LIMITS } from '../../../shared/model/bundle';
import { fail, ok, type Result } from '../../../shared/result/result';
import { nodeDisk } from '../../durable/disk';
import { BundleFiles } from '../bundle/bundleFiles';
import { BUNDLE_EXTENSION } from '../bundle/bundleFormat';
import { bundleUnreadable } from '../bundle/bundleProblems';
import { type BundleSource, bytesSource, fileSource } from '../bundle/bundleSource';
import { type BundleProgress, readBundle } from '../bundle/readBundle';
import { type BundleContent, type WrittenBundle, writeBundle } from '../bundle/writeBundle';
import { plainFileName } from '../portfolioFiles';
import type { ServiceParts } from '../serviceParts';

type BundleMethods = Extract<keyof Handlers, `bundle${string}`>;
type Exported = ResponseOf<'bundleExport'>;

/** A portfolio with its market data in one file: written, listed, opened as a portfolio of its own. */
export function bundleHandlers(parts: ServiceParts): Pick<Handlers, BundleMethods> {
  const { store, files, uploads, options, emit } = parts;
  const bundles = new BundleFiles(options.folders.portfolios, nodeDisk);
  const onProgress: BundleProgress = (done, total) => emit('progress', { task: 'bundle', done, total });

  const openFrom = async (source: Result<BundleSource>): Promise<Result<DocumentState>> => {
    if (!source.ok) return source;
    try {
      const portfolio = await readBundle(source.value, parts.sharedMarket, onProgress);
      if (!portfolio.ok) return portfolio;
      const path = await files.freshPath(portfolio.value.name);
      return path.ok ? files.remembered(await store.create(path.value, portfolio.value)) : path;
    } finally {
      await source.value.close();
    }
  };

  return {
    bundleExport: async () => {
      const content = contentOf(parts);
      if (!content.ok) return content;
      const { name } = content.value.portfolio;
      if (options.dialogs !== null) {
        const path = await options.dialogs.saveBundle(`${plainFileName(name)}${BUNDLE_EXTENSION}`);
        if (path === null) return fail({ code: 'request-cancelled' });
        const written = await writeBundle(content.value, { disk: nodeDisk, path, mode: 'replace', onProgress });
        return written.ok ? ok(exported(path, written.value, null)) : written;
      }
      const path = await bundles.freshPath(name);
      if (!path.ok) return path;
      const target = { disk: nodeDisk, path: path.value, mode: 'create' as const, onProgress };
      const written = await writeBundle(content.value, target);
      return written.ok ? handedOver(path.value, written.value) : written;
    },

    bundleList: async () => {
      const listed = await bundles.list();
      return listed.ok ? ok({ bundles: listed.value }) : listed;
    },

    bundleOpen: async ({ fileId }) => {
      const path = bundles.pathOf(fileId);
      return path === null ? fail({ code: 'unknown-id', what: 'file' }) : openFrom(await fileSource(path));
    },

    bundleOpenDialog: async () => {
      if (options.dialogs === null) return fail({ code: 'not-available-here' });
      const path = await options.dialogs.openBundle();
      return path === null ? fail({ code: 'request-cancelled' }) : openFrom(await fileSource(path));
    },

    bundleOpenUpload: async ({ fileId }) => {
      const upload = uploads.get([fileId]);
      if (!upload.ok) return upload;
      const [file] = upload.value;
      if (file === undefined) return fail({ code: 'unknown-id', what: 'file' });
      uploads.drop([fileId]);
      return openFrom(ok(bytesSource(file.bytes)));
    },
  };
}

/** The open portfolio as it stands, edits that are not saved yet included. Anyone can read a bundle: an encrypted one has none. */
function contentOf({ store, market, repair, options }: ServiceParts): Result<BundleContent> {
  const state = store.state();
  if (!state.ok) return state;
  const library = market();
  if (library.place.sealer !== null) return fail({ code: 'bundle-encrypted' });
  const { document: portfolio, status } = state.value;
  const savedAt = new Date(options.now()).toISOString();
  return ok({
    portfolio,
    revision: status.revision,
    savedAt,
    market: library,
    repair,
    recordIds: (portfolio.records ?? []).map(({ recordId }) => recordId),
  });
}

function exported(path: string, { bytes, series, missing }: WrittenBundle, download: Uint8Array | null): Exported {
  return { fileName: basename(path), bytes, series, missing: [...missing], download };
}

/** What the page can carry is offered as a download; a larger one stays in the folder, and its size says so. */
async function handedOver(path: string, written: WrittenBundle): Promise<Result<Exported>> {
  if (written.bytes > BUNDLE_LIMITS.carriedBytes) return ok(exported(path, written, null));
  try {
    return ok(exported(path, written, new Uint8Array(await readFile(path))));
  } catch (error) {
    return bundleUnreadable(error);
  }
}
