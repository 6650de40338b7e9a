import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartType,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { type BarLabelsOptions, barLabels } from './plugins/barLabels';
import { type EndLabelsOptions, endLabels } from './plugins/endLabels';
import { type ReferenceLinesOptions, referenceLines } from './plugins/referenceLines';

declare module 'chart.js' {
  // Merging needs chart.js's own type parameter, used or not.
  interface PluginOptionsByType<TType extends ChartType> {
    barLabels?: BarLabelsOptions;
    endLabels?: EndLabelsOptions;
    referenceLines?: ReferenceLinesOptions;
  }
}

// Only the parts that are drawn enter the bundle. Registering twice is harmless: chart.js keys by id.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  barLabels,
  endLabels,
  referenceLines,
);
