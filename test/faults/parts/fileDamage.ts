import { eventsOf, runProgram } from '../childProcess';
import type { Check, FaultKit, FaultPart } from '../faultKit';

/** Of each kind. */
const SAMPLES = 10;

/** F6: every flipped bit and every truncation of sample files is noticed, and taken for damage. */
export const FILE_DAMAGE: FaultPart = {
  id: 'F6',
  title: 'every flipped bit and every truncation',
  lane: 1,
  run: (kit) => Promise.all(['plain', 'sealed'].map((kind) => checkOf(kit, kind))),
};

async function checkOf(kit: FaultKit, kind: string): Promise<Check> {
  const run = await runProgram(kit.program('damageWorker'), [kind, String(SAMPLES)]);
  if (run.code !== 0) throw new Error(`damage was not tried to the end: ${run.errors}`);
  const { files, flips, truncations, undetected, mistaken } = eventsOf(run.output)[0] ?? {};
  return {
    name: `every damage of a ${kind} file is noticed and taken for damage`,
    passed: files === SAMPLES && undetected === 0 && mistaken === 0,
    figures: `${files} files, ${flips} flips, ${truncations} truncations: ${undetected} unnoticed, ${mistaken} mistaken`,
  };
}
