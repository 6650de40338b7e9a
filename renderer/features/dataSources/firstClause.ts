/** A sentence up to what follows from it: "X has no volume, so …" is "X has no volume." */
export function firstClause(sentence: string): string {
  const [clause = sentence] = sentence.split(/, so |; /);
  return clause.endsWith('.') ? clause : `${clause}.`;
}
