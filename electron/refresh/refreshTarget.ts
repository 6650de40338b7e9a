/** One request as it will be sent: nothing else leaves the computer. */
export interface RefreshTarget {
  /** TLS with a verified certificate; without it only this computer itself is asked. */
  readonly secure: boolean;
  readonly host: string;
  /** Null for the usual one. */
  readonly port: number | null;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back. */
export interface RefreshReply {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Whether the server said how long its answer is: then one that was cut off is noticed without looking inside. */
  readonly measured: boolean;
}
