import defaults from '../../assets/reference/defaults.json';
import futures from '../../assets/reference/futures.json';
import indexes from '../../assets/reference/indexes.json';
import sectorWeights from '../../assets/reference/sectorWeights.json';
import sizeClasses from '../../assets/reference/sizeClasses.json';
import vehicles from '../../assets/reference/vehicles.json';
import { defaultsSchema } from '../../shared/model/defaultsReference';
import {
  futuresSchema,
  indexesSchema,
  type ReferenceData,
  sectorWeightsSchema,
  sizeClassesSchema,
  vehiclesSchema,
} from '../../shared/model/reference';

/**
 * The shipped reference data, checked against their schemas.
 *
 * @returns All tables. Throws when a shipped file breaks its schema: a bug of the build, never of the user.
 */
export function shippedReference(): ReferenceData {
  return {
    vehicles: vehiclesSchema.parse(vehicles),
    indexes: indexesSchema.parse(indexes),
    futures: futuresSchema.parse(futures),
    sizeClasses: sizeClassesSchema.parse(sizeClasses),
    sectorWeights: sectorWeightsSchema.parse(sectorWeights),
    defaults: defaultsSchema.parse(defaults),
  };
}
