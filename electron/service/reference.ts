import cyclicality from '../../assets/reference/cyclicality.json';
import defaults from '../../assets/reference/defaults.json';
import fundamentals from '../../assets/reference/fundamentals.json';
import futures from '../../assets/reference/futures.json';
import hedging from '../../assets/reference/hedging.json';
import indexes from '../../assets/reference/indexes.json';
import margins from '../../assets/reference/margins.json';
import reconstitution from '../../assets/reference/reconstitution.json';
import regime from '../../assets/reference/regime.json';
import scenarios from '../../assets/reference/scenarios.json';
import sectorWeights from '../../assets/reference/sectorWeights.json';
import sizeClasses from '../../assets/reference/sizeClasses.json';
import tax from '../../assets/reference/tax.json';
import vehicles from '../../assets/reference/vehicles.json';
import { cyclicalitySchema } from '../../shared/model/cyclicalityReference';
import { defaultsSchema } from '../../shared/model/defaultsReference';
import { fundamentalsSchema } from '../../shared/model/fundamentalsReference';
import { hedgingReferenceSchema } from '../../shared/model/hedgingReference';
import { marginsSchema } from '../../shared/model/marginsReference';
import { reconstitutionSchema } from '../../shared/model/reconstitutionReference';
import {
  futuresSchema,
  indexesSchema,
  type ReferenceData,
  sectorWeightsSchema,
  sizeClassesSchema,
  vehiclesSchema,
} from '../../shared/model/reference';
import { regimeReferenceSchema } from '../../shared/model/regimeReference';
import { scenariosReferenceSchema } from '../../shared/model/scenariosReference';
import { taxReferenceSchema } from '../../shared/model/taxReference';

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
    reconstitution: reconstitutionSchema.parse(reconstitution),
    margins: marginsSchema.parse(margins),
    fundamentals: fundamentalsSchema.parse(fundamentals),
    cyclicality: cyclicalitySchema.parse(cyclicality),
    tax: taxReferenceSchema.parse(tax),
    scenarios: scenariosReferenceSchema.parse(scenarios),
    regime: regimeReferenceSchema.parse(regime),
    hedging: hedgingReferenceSchema.parse(hedging),
  };
}
