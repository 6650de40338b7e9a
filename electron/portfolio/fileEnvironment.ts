import type { Disk } from '../durable/disk';
import type { Clock } from './clock';
import { type CodecSource, type DocumentCodec, plainCodecs } from './documentCodec';
import { type CopyPlaces, copyPlaces, type KeepingPlaces } from './keepingPlaces';

/** What a portfolio file needs of the world. */
export interface FileEnvironment {
  readonly disk: Disk;
  readonly clock: Clock;
  /** Plain files only where not given. */
  readonly codecs?: CodecSource;
  /** Copies stay beside the file where not given. */
  readonly keeping?: KeepingPlaces | null;
  /** For a file that is made: plain where not given. A file that is read brings its own. */
  readonly codec?: DocumentCodec;
}

export function codecsOf({ codecs = plainCodecs }: FileEnvironment): CodecSource {
  return codecs;
}

export function placesOf(path: string, { keeping = null }: FileEnvironment): CopyPlaces {
  return copyPlaces(path, keeping);
}
