import type { Service } from '../../service/service';
import type { ReportBug } from '../page/bugReport';

export interface EndingParts {
  readonly service: Pick<Service, 'flush' | 'close'>;
  readonly exit: (code: number) => void;
  /** Shows a sentence in a window of its own and waits until it was read. */
  readonly say: (sentence: string) => void;
  readonly reportBug: ReportBug;
}

/** What the program does when the computer sleeps and when it is to end. */
export interface Endings {
  readonly suspend: () => void;
  readonly beforeQuit: (event: { preventDefault(): void }) => void;
}

/**
 * Lets the program end only after everything is on the disk. Where that fails it stays open once, so that the user can make
 * room; whoever quits again wants to end all the same.
 */
export function createEndings({ service, exit, say, reportBug }: EndingParts): Endings {
  let ending = false;
  let failures = 0;
  const end = async (): Promise<void> => {
    try {
      const { rescuedAs } = await service.close();
      if (rescuedAs !== null) say(`The last changes could not be saved in their place. They are in "${rescuedAs}".`);
      exit(0);
    } catch (error) {
      failures += 1;
      const reference = reportBug(error);
      if (failures > 1) return exit(1);
      say(
        `The last changes could not be saved (reference ${reference}), so Ballast stays open. Make room or connect the disk, then quit; quitting again ends without them.`,
      );
      ending = false;
    }
  };
  return {
    suspend: () => {
      service.flush().catch((error: unknown) => void reportBug(error));
    },
    beforeQuit: (event) => {
      event.preventDefault();
      if (ending) return;
      ending = true;
      void end();
    },
  };
}
