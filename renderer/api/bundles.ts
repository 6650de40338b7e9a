import { useEffect, useState } from 'react';
import type { ResponseOf } from '../../shared/contract/channels';
import type { DocumentState } from '../../shared/contract/schemas';
import { counted } from '../../shared/messages/counted';
import { megabytes } from '../../shared/messages/megabytes';
import type { Result } from '../../shared/result/result';
import { useNotices } from '../state/useNotices';
import { useUi } from '../state/useUi';
import { api } from './ballastApi';
import { addFile } from './documentActions';
import { currentFormat } from './format';
import { offerDownload } from './offerDownload';
import { sentenceOf } from './sentenceOf';
import { adoptOpened } from './session';

/** A bundle in the portfolio folder. */
type BundleFile = ResponseOf<'bundleList'>['bundles'][number];

/** Writes the open portfolio and its prices into one file; what the program hands over is offered as a download. */
export async function exportBundle(): Promise<void> {
  const outcome = await api.bundleExport({});
  if (!outcome.ok) return refused(outcome);
  const { fileName, download } = outcome.value;
  if (download !== null) offerDownload(fileName, download);
  useNotices.getState().say(exportedText(outcome.value), outcome.value.missing.length === 0 ? 'plain' : 'problem');
}

export async function openBundle(fileId: string): Promise<void> {
  await taken(await api.bundleOpen({ fileId }));
}

export async function openBundleByDialog(): Promise<void> {
  await taken(await api.bundleOpenDialog({}));
}

/** Opens a bundle that was chosen in the page. */
export async function openBundleUpload(file: File): Promise<void> {
  const added = await addFile(file);
  await (added.ok ? taken(await api.bundleOpenUpload({ fileId: added.value.fileId })) : refused(added));
}

/** Bundles in the portfolio folder, asked for when the page is shown; undefined until they are known. */
export function useBundles(): Result<readonly BundleFile[]> | undefined {
  const [bundles, setBundles] = useState<Result<readonly BundleFile[]>>();
  useEffect(() => {
    let wanted = true;
    void api.bundleList({}).then((listed) => {
      if (wanted) setBundles(listed.ok ? { ok: true, value: listed.value.bundles } : listed);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return bundles;
}

/** What an export came to, in words. */
export function exportedText({ fileName, bytes, series, missing }: ResponseOf<'bundleExport'>): string {
  const size = megabytes(Math.max(bytes, 1_048_576), currentFormat());
  const written = `${fileName} holds this portfolio and ${counted(series, 'price series', 'price series')} (${size}).`;
  if (missing.length === 0) return written;
  return `${written} Without the prices of ${missing.join(', ')}, which are not on this computer.`;
}

async function taken(outcome: Result<DocumentState>): Promise<void> {
  if (!outcome.ok) return refused(outcome);
  useUi.setState({ page: 'holdings', accountIds: null });
  useNotices.getState().closeBanner();
  await adoptOpened(outcome);
}

/** Dismissing a file dialog is no failure. */
function refused(outcome: Extract<Result<unknown>, { ok: false }>): void {
  if (outcome.problem.code !== 'request-cancelled') useNotices.getState().say(sentenceOf(outcome.problem), 'problem');
}
