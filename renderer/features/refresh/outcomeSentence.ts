import { counted } from '../../../shared/messages/counted';
import type { RefreshResult } from '../../api/refresh';

/** What a refresh came to, in words. */
export function outcomeSentence({ files, failed, left, cancelled }: RefreshResult, host: string): string {
  const came = files.length;
  const sentences = [
    came === 0 ? `No prices came from ${host}.` : `${host} answered with prices for ${counted(came, 'symbol')}.`,
    failed.length === 0 ? '' : `${counted(failed.length, 'symbol')} got none, for the reason below.`,
    left === 0 ? '' : leftText(left, cancelled),
    came === 0 ? 'Nothing was changed.' : 'What came is shown first; nothing has changed yet.',
  ];
  return sentences.filter(Boolean).join(' ');
}

function leftText(left: number, cancelled: boolean): string {
  const why = cancelled ? 'because you stopped it' : 'because going on would have ended the same way';
  return `${counted(left, 'symbol')} ${left === 1 ? 'was' : 'were'} not asked for any more, ${why}.`;
}
