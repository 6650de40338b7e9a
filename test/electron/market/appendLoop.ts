import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { exampleSeries } from './exampleSeries';

/** A program that adds a day at a time to a stored series, and says the id of each once it is stored: made to be killed. */
const [folder = ''] = process.argv.slice(2);
const library = new MarketLibrary(folder);
let stored = await library.put(exampleSeries(200));
for (let bars = 201; stored.ok; bars += 1) {
  process.stdout.write(`${stored.value.seriesId} ${stored.value.bars}\n`);
  stored = await library.append(stored.value.seriesId, exampleSeries(bars));
}
process.exitCode = 1;
