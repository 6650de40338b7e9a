import type { Judgement } from './judgeReading';
import { MUTATION_KINDS, type MutatedFile, type MutationKind } from './mutationCorpus';

export interface JudgedFile extends Judgement {
  readonly file: MutatedFile;
}

export interface MutationReport {
  readonly text: string;
  readonly wrong: readonly string[];
  readonly shares: readonly { readonly kind: MutationKind; readonly share: number }[];
}

const VERDICTS = ['same', 'asked', 'refused', 'reported', 'wrong'] as const;

/**
 * The verdicts by kind and by file. A file whose original is not read as expected counts against every kind.
 *
 * @param originals - What the unchanged files came to.
 */
export function mutationReport(
  judged: readonly JudgedFile[],
  originals: ReadonlyMap<string, Judgement>,
): MutationReport {
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
  const kinds = MUTATION_KINDS.filter((kind) => judged.some(({ file }) => file.kind === kind));
  const lines = kinds.map((kind) => `${kind.padEnd(26)} ${countsOf(judged.filter(({ file }) => file.kind === kind))}`);
  const files = [...originals].flatMap(([name, original]) => {
    const mine = judged.filter(({ file }) => file.source === name);
    const failed = mine
      .filter(({ verdict }) => verdict !== 'same')
      .map(({ file, verdict, why }) => {
        return `    ${verdict} ${file.id}: ${why.slice(0, 3).join('; ')}`;
      });
    const head = `${name.padEnd(44)} original ${original.verdict.padEnd(8)} ${countsOf(mine)}`;
    return mine.length === 0 ? [] : [head, ...(process.env['MUTATION_DETAIL'] === undefined ? [] : failed)];
  });
  return {
    text: ['', ...lines, '', ...files].join('\n'),
    wrong: wrong.map(({ file, why }) => `${file.id}: ${why.slice(0, 2).join('; ')}`),
    shares: kinds.map((kind) => ({ kind, share: sameShare(judged.filter(({ file }) => file.kind === kind)) })),
  };
}

function countsOf(judged: readonly JudgedFile[]): string {
  const counts = VERDICTS.map((verdict) => `${verdict} ${judged.filter((one) => one.verdict === verdict).length}`);
  return `${(100 * sameShare(judged)).toFixed(1).padStart(5)} %  ${counts.join('  ')}`;
}

function sameShare(judged: readonly JudgedFile[]): number {
  return judged.filter(({ verdict }) => verdict === 'same').length / Math.max(1, judged.length);
}
