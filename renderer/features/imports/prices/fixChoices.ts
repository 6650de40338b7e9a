import type { ChosenFix, ReadAnswers } from '../../../../shared/model/proposal';
import type { ProposedSeries } from './acceptance';

/** The fixes the user chose, by file, in the order they were chosen. */
export type FixChoices = Readonly<Record<string, readonly ChosenFix[]>>;

/** What a fix is chosen for. */
interface FixOf {
  readonly series: ProposedSeries;
  readonly issue: string;
  readonly fix: ChosenFix['fix'];
}

/** The choices with some more. */
export function withFixes(choices: FixChoices, added: readonly FixOf[]): FixChoices {
  const next: Record<string, readonly ChosenFix[]> = { ...choices };
  for (const { series, issue, fix } of added) {
    const { symbol } = series.proposal;
    next[series.fileId] = [...(next[series.fileId] ?? []), { symbol, issue, fix }];
  }
  return next;
}

/** The choices without one that was taken back; those after it stand, where their issue is still there. */
export function withoutFix(choices: FixChoices, { series, issue, fix }: FixOf): FixChoices {
  const { symbol } = series.proposal;
  const kept = (choices[series.fileId] ?? []).filter(
    (chosen) => chosen.symbol !== symbol || chosen.issue !== issue || chosen.fix !== fix,
  );
  return { ...choices, [series.fileId]: kept };
}

/** The first fix of every issue the file itself is the evidence of, for the series that are imported. */
export function sureFixes(series: readonly ProposedSeries[]): FixOf[] {
  return series.flatMap((one) =>
    one.proposal.issues.flatMap(({ id, isSure, fixes: [fix] }) =>
      isSure && fix !== undefined ? [{ series: one, issue: id, fix }] : [],
    ),
  );
}

/** The answers of a request with the fixes in them. */
export function answersWith(
  answers: Readonly<Record<string, ReadAnswers>>,
  choices: FixChoices,
): Record<string, ReadAnswers> {
  const all: Record<string, ReadAnswers> = { ...answers };
  for (const [fileId, fixes] of Object.entries(choices)) {
    if (fixes.length > 0) all[fileId] = { ...all[fileId], fixes: [...fixes] };
  }
  return all;
}
