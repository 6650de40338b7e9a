import type { Handlers } from '../../../shared/contract/channels';
import { fail, ok } from '../../../shared/result/result';
import { plainFileName } from '../portfolioFiles';
import type { ServiceParts } from '../serviceParts';
import { newTemplate } from '../templates/newTemplate';
import { readTemplate, templateBytes } from '../templates/templateFile';

type Methods = 'templatesList' | 'templateSave' | 'templateDelete' | 'templateExport' | 'templateImport';

/** Import templates: saved from a file that was read, listed, shared as files. */
export function templateHandlers({
  templates,
  brokerFiles,
  uploads,
  today,
  newId,
}: ServiceParts): Pick<Handlers, Methods> {
  return {
    templatesList: async () => ok({ templates: [...(await templates.list())] }),

    templateSave: async ({ fileId, name, templateId }) => {
      const read = brokerFiles.last(fileId);
      if (read === null) return fail({ code: 'unknown-id', what: 'file' });
      const layout = { fileName: read.upload.name, outcome: read.outcome, answers: read.answers };
      const made = newTemplate(layout, { templateId: templateId ?? newId(), name, savedOn: today() });
      if (!made.ok) return made;
      const saved = await templates.save(made.value);
      return saved.ok ? ok({ templateId: saved.value.templateId, name: saved.value.name }) : saved;
    },

    templateDelete: async ({ templateId }) => {
      const deleted = await templates.delete(templateId);
      return deleted.ok ? ok({}) : deleted;
    },

    templateExport: async ({ templateId }) => {
      const template = await templates.get(templateId);
      if (!template.ok) return template;
      const fileName = `${plainFileName(template.value.name)}.template.json`;
      return ok({ fileName, bytes: templateBytes(template.value) });
    },

    templateImport: async ({ fileId }) => {
      const files = uploads.get([fileId]);
      if (!files.ok) return files;
      const [file] = files.value;
      uploads.drop([fileId]);
      const read = readTemplate(file?.bytes ?? new Uint8Array());
      if (!read.ok) return read;
      // Whoever shared it has the same id: what is saved here under it stays.
      const saved = await templates.save({ ...read.value, templateId: newId() });
      return saved.ok ? ok({ templateId: saved.value.templateId, name: saved.value.name }) : saved;
    },
  };
}
