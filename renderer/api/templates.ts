import type { ResponseOf } from '../../shared/contract/channels';
import { mapResult, type Result } from '../../shared/result/result';
import { useNotices } from '../state/useNotices';
import { api } from './ballastApi';
import { addFile, said } from './documentActions';
import { offerDownload } from './offerDownload';
import { useQuery } from './useQuery';

/** How files of one layout are read, as the user once said it. */
export type Template = ResponseOf<'templatesList'>['templates'][number];

/** Templates of this user; asked anew with every version. */
export function useTemplates(version: number): Result<readonly Template[]> | undefined {
  return useQuery(`templates:${version}`, async () =>
    mapResult(await api.templatesList({}), ({ templates }) => templates),
  );
}

/** Keeps how a file is read under a name; with an id, in place of that template. */
export async function saveTemplate(fileId: string, name: string, templateId: string | null): Promise<boolean> {
  const saved = said(await api.templateSave({ fileId, name, templateId }));
  if (saved.ok) useNotices.getState().say(`Template “${saved.value.name}” saved.`);
  return saved.ok;
}

export async function deleteTemplate({ templateId, name }: Template): Promise<boolean> {
  const deleted = said(await api.templateDelete({ templateId }));
  if (deleted.ok) useNotices.getState().say(`Template “${name}” deleted.`);
  return deleted.ok;
}

/** Hands a template over as a file for somebody else. */
export async function shareTemplate({ templateId }: Template): Promise<void> {
  const outcome = said(await api.templateExport({ templateId }));
  if (outcome.ok) offerDownload(outcome.value.fileName, outcome.value.bytes);
}

/** Takes in templates that were shared as files. */
export async function loadTemplates(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const added = said(await addFile(file));
    const taken = added.ok ? said(await api.templateImport({ fileId: added.value.fileId })) : added;
    if (taken.ok) useNotices.getState().say(`Template “${taken.value.name}” loaded.`);
  }
}
