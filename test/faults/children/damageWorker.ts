import { writeSync } from 'node:fs';
import { type SampleFile, sampleFiles } from '../subject/sampleFiles';

/**
 * Flips every bit of sample files, one at a time, and cuts them at every length; counts what is read all the same, and what
 * is taken for anything but a damaged file, so that nothing would recover it.
 *
 * Arguments: `plain` or `sealed`, and how many of the samples.
 */
const [kind = '', count = ''] = process.argv.slice(2);
const totals = { files: 0, flips: 0, truncations: 0, undetected: 0, mistaken: 0 };

function judge({ codec }: SampleFile, damaged: Uint8Array): void {
  const read = codec.decode(damaged);
  if (read.ok) totals.undetected += 1;
  else if (read.problem.code !== 'portfolio-damaged') totals.mistaken += 1;
}

function damageEverywhere(sample: SampleFile): void {
  if (!sample.codec.decode(sample.bytes).ok) throw new Error('a sample cannot be read as it is');
  totals.files += 1;
  const bytes = Buffer.from(sample.bytes);
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      judge(sample, bytes);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    }
    totals.flips += 8;
    judge(sample, sample.bytes.subarray(0, at));
    totals.truncations += 1;
  }
}

for (const sample of (await sampleFiles(kind === 'sealed')).slice(0, Number(count))) damageEverywhere(sample);
writeSync(1, `${JSON.stringify(totals)}\n`);
