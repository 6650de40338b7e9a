/** A measure in words. */
export interface MeasureText {
  readonly name: string;
  readonly question: string;
  readonly formula: string;
  readonly reference: string;
}
