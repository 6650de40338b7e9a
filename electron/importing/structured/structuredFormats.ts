import { beancountFormat } from './beancount/beancountFormat';
import { flexFormat } from './interactiveBrokers/flexFormat';
import { jsonFormat } from './json/jsonFormat';
import { ofxFormat } from './ofx/ofxFormat';
import type { StructuredFormat } from './structuredFormat';

/** Files of elements, objects or directives. */
export const STRUCTURED_FORMATS: readonly StructuredFormat[] = [ofxFormat, flexFormat, jsonFormat, beancountFormat];
