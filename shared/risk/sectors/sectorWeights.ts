import type { SectorScheme } from '../../model/cyclicalityReference';

/** Weights by sector in one classification. */
export interface SectorWeights {
  readonly scheme: SectorScheme;
  /** Signed fraction of equity by sector, funds looked through; a sector that is not held may be left out. */
  readonly weights: ReadonlyMap<string, number>;
}
