import { join } from 'node:path';
import process from 'node:process';
import { type Check, type FaultKit, type FaultPart, folderIn } from '../faultKit';
import { noteFinding } from '../noteFinding';
import { LOCKED_FILES } from '../scenarios/lockedFiles';
import { OTHER_HANDS } from '../scenarios/otherHands';
import { REFUSING_DISKS } from '../scenarios/refusingDisks';
import type { Scenario } from '../scenarios/scene';
import { STRANGE_CONTENTS } from '../scenarios/strangeContents';

const SCENARIOS: readonly Scenario[] = [...REFUSING_DISKS, ...OTHER_HANDS, ...LOCKED_FILES, ...STRANGE_CONTENTS];

/** F8: the situations of reliability.md §2.4 and what the program must do in each. */
export const SCENARIO_RUN: FaultPart = {
  id: 'F8',
  title: 'situations',
  lane: 2,
  run: async (kit) => {
    const root = process.platform === 'linux' && process.getuid?.() === 0;
    const checks: Check[] = [];
    for (const [index, scenario] of SCENARIOS.entries()) {
      if (scenario.needs === 'root' && !root) console.log(`not run: root is needed (${scenario.name})`);
      else checks.push(await checkOf(scenario, kit, `${index + 1}`));
    }
    return checks;
  },
};

async function checkOf(scenario: Scenario, kit: FaultKit, place: string): Promise<Check> {
  const folder = folderIn(kit.folder, place);
  const broken = await scenario.play({ folder, path: join(folder, 'Mine.ballast'), kit }).catch(String);
  if (broken !== null) noteFinding(`F8 ${scenario.name}`, [broken]);
  return { name: scenario.name, passed: broken === null, figures: broken ?? 'as it must' };
}
