import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Check, chanceOf, type FaultKit, type FaultPart, trialsOf } from '../faultKit';
import { noteFinding } from '../noteFinding';
import { CutTrials } from '../powerCut/cutTrials';
import { FILE_SYSTEMS, type FileSystem } from '../powerCut/fileSystems';
import { BALLAST, STOCK_LOWDB, type Subject } from '../subject/chainSubject';

const LONGEST_SECONDS = { quick: 1.2, full: 9 };
const CONTROL_TRIALS = { quick: 2, full: 25 };

/** F4: the power fails under a writer, on real file systems in image files of the kit's own. */
export const POWER_CUT: FaultPart = {
  id: 'F4',
  title: 'power cuts on real file systems',
  lane: 2,
  run: async (kit) => {
    const missing = missingForMounts();
    if (missing !== null) {
      console.log(`not run: ${missing} (power cuts on loop devices)`);
      return [];
    }
    const systems = FILE_SYSTEMS.filter(hasTools);
    const checks = systems.map((fileSystem) => lossless(kit, fileSystem));
    return Promise.all([...checks, ...systems.slice(0, 1).map((fileSystem) => control(kit, fileSystem))]);
  },
};

async function lossless(kit: FaultKit, fileSystem: FileSystem): Promise<Check> {
  const trials = trialsOf(kit, { quick: 5, full: 100 });
  const totals = await trialsRun(kit, fileSystem, BALLAST, trials);
  const { acknowledged, lost, torn, faults } = totals;
  if (faults.length > 0) noteFinding(`F4 ${fileSystem.name} seed ${kit.seed}`, faults);
  return {
    name: `no acknowledged edit is lost on ${fileSystem.name}`,
    passed: faults.length === 0 && lost === 0 && torn === 0 && acknowledged > 0,
    figures: [`${trials} cuts, ${lost} of ${acknowledged} lost, ${torn} files torn`, ...faults.slice(0, 3)].join('; '),
  };
}

/** Stock lowdb syncs nothing: where it loses nothing the cuts are none. */
async function control(kit: FaultKit, fileSystem: FileSystem): Promise<Check> {
  const trials = CONTROL_TRIALS[kit.full ? 'full' : 'quick'];
  const { acknowledged, lost, trialsWithLoss, torn } = await trialsRun(kit, fileSystem, STOCK_LOWDB, trials);
  return {
    name: `the same cuts see lowdb lose edits on ${fileSystem.name}`,
    passed: lost > 0 || torn > 0,
    figures: `${trials} cuts, ${lost} of ${acknowledged} lost in ${trialsWithLoss} of them, ${torn} files torn`,
  };
}

function trialsRun(
  kit: FaultKit,
  fileSystem: FileSystem,
  subject: Subject,
  trials: number,
): ReturnType<CutTrials['run']> {
  const chance = chanceOf(kit, 40 + FILE_SYSTEMS.indexOf(fileSystem));
  const longestSeconds = LONGEST_SECONDS[kit.full ? 'full' : 'quick'];
  return new CutTrials(kit, { fileSystem, subject, trials, longestSeconds, chance }).run();
}

function missingForMounts(): string | null {
  if (process.platform !== 'linux') return 'a Linux runtime is not present';
  if (process.getuid?.() !== 0) return 'root is needed to mount';
  if (!existsSync('/dev/loop-control')) return 'root without loop devices cannot mount';
  return null;
}

function hasTools({ name, make }: FileSystem): boolean {
  const found = spawnSync(make[0], ['-V']).error === undefined;
  if (!found) console.log(`not run: the tools runtime is not present for ${name} (power cuts)`);
  return found;
}
