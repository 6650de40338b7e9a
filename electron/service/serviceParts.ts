import type { IsoDate } from '../../shared/model/isoDate';
import type { ReferenceData } from '../../shared/model/reference';
import type { Result } from '../../shared/result/result';
import type { EngineHost } from '../engine/engineHost';
import type { MarketLibrary } from '../market/marketLibrary';
import type { CodecSource } from '../portfolio/documentCodec';
import type { KeepingPlaces } from '../portfolio/keepingPlaces';
import type { PortfolioStore } from '../portfolio/portfolioStore';
import type { Encryption } from './encryption/encryption';
import type { IdleWatch } from './encryption/idleWatch';
import type { Locking } from './encryption/locking';
import type { FileReader } from './fileReader';
import type { ReadFiles } from './imports/readFiles';
import type { PortfolioFiles } from './portfolioFiles';
import type { PriceRefresh } from './refresh/priceRefresh';
import type { SafetyFolder } from './safetyFolder';
import type { PreparedSample } from './samplePortfolio';
import type { SeriesRepair } from './seriesRepair';
import type { ServiceOptions } from './serviceOptions';
import type { ImportTemplates } from './templates/importTemplates';
import type { Uploads } from './uploads';

/** What the handlers work with. */
export interface ServiceParts {
  readonly options: ServiceOptions;
  readonly reference: ReferenceData;
  readonly store: PortfolioStore;
  /** The library of the open portfolio, the user's own or an encrypted portfolio's; asked anew by each request. */
  readonly market: () => MarketLibrary;
  /** The user's own library, whatever is open: that of the sample and of what comes in bundles. */
  readonly sharedMarket: MarketLibrary;
  /** Makes damaged series again from the import files. */
  readonly repair: SeriesRepair;
  readonly engine: EngineHost;
  readonly reader: FileReader;
  readonly uploads: Uploads;
  /** Reads broker files and remembers those of the proposal being looked at. */
  readonly brokerFiles: ReadFiles;
  readonly templates: ImportTemplates;
  /** Where copies of portfolios may be; read at every use, because the user may choose another safety folder. */
  readonly keeping: KeepingPlaces;
  /** How files are read: plain ones, and those whose key is known. */
  readonly codecs: CodecSource;
  readonly safety: SafetyFolder;
  readonly encryption: Encryption;
  /** Opens portfolio files, encrypted ones too, and locks them. */
  readonly locking: Locking;
  readonly idle: IdleWatch;
  readonly refresh: PriceRefresh;
  readonly files: PortfolioFiles;
  readonly sample: () => Promise<Result<PreparedSample>>;
  readonly today: () => IsoDate;
  readonly newId: () => string;
  readonly emit: ServiceOptions['emit'];
}
