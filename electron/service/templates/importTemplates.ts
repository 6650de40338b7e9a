import { join } from 'node:path';
import { z } from 'zod';
import { type ImportTemplate, importTemplateSchema } from '../../../shared/model/importTemplate';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { Disk } from '../../durable/disk';
import { Turns } from '../../portfolio/turns';
import { AppFile } from '../encryption/appFile';

/** More are not looked through by anybody. */
const MOST_TEMPLATES = 200;

const fileSchema = z.strictObject({
  format: z.literal(1),
  templates: z.array(importTemplateSchema).max(MOST_TEMPLATES),
});

/** Import templates of this user, in the app's own folder; shells and command line share them. */
export class ImportTemplates {
  readonly #file: AppFile<z.infer<typeof fileSchema>>;
  readonly #turns = new Turns();

  constructor(appFolder: string, disk: Disk) {
    this.#file = new AppFile(join(appFolder, 'templates.json'), fileSchema, disk);
  }

  async list(): Promise<readonly ImportTemplate[]> {
    return (await this.#file.read())?.templates ?? [];
  }

  /** Problem: `unknown-id`. */
  async get(templateId: string): Promise<Result<ImportTemplate>> {
    const template = (await this.list()).find((one) => one.templateId === templateId);
    return template === undefined ? fail({ code: 'unknown-id', what: 'template' }) : ok(template);
  }

  /** Adds a template, or puts it in place of the one with its id; the oldest goes when there are too many. */
  save(template: ImportTemplate): Promise<Result<ImportTemplate>> {
    return this.#change((templates) => {
      const others = templates.filter(({ templateId }) => templateId !== template.templateId);
      const named = { ...template, name: freeName(template.name, others) };
      return { templates: [named, ...others].slice(0, MOST_TEMPLATES), answer: named };
    });
  }

  /** Problem: `unknown-id`. */
  async delete(templateId: string): Promise<Result<null>> {
    const known = await this.get(templateId);
    if (!known.ok) return known;
    return this.#change((templates) => ({
      templates: templates.filter((one) => one.templateId !== templateId),
      answer: null,
    }));
  }

  #change<T>(
    change: (templates: readonly ImportTemplate[]) => { templates: readonly ImportTemplate[]; answer: T },
  ): Promise<Result<T>> {
    return this.#turns.take(async () => {
      const { templates, answer } = change(await this.list());
      const written = await this.#file.write({ format: 1, templates: [...templates] });
      return written.ok ? ok(answer) : written;
    });
  }
}

/** `Name`, `Name 2`, …: a list with two of one name cannot be chosen from. */
function freeName(name: string, others: readonly ImportTemplate[]): string {
  const taken = new Set(others.map((one) => one.name));
  for (let copy = 1; copy <= MOST_TEMPLATES; copy++) {
    const free = copy === 1 ? name : `${name.slice(0, 115)} ${copy}`;
    if (!taken.has(free)) return free;
  }
  return name;
}
