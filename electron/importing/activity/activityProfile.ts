/** What is known of a broker's activity file beyond its cells. */
export interface ActivityProfile {
  readonly id: string;
  readonly format: string;
  /** Of rows that name none: a fact of brokers that trade in one currency. */
  readonly currency: string | null;
  /** The quantity of a split row is the number of shares added. */
  readonly splitsAdd: boolean;
}
