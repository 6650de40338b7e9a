import { counted } from '../../../shared/messages/counted';
import type { RefreshResult } from '../../api/refresh';

/** What a refresh came to, in words. */
export function outcomeSentence({ files, failed, left, cancelled }: RefreshResult, host: string): string {
  const sentences = [
    `${host} answered with prices for ${counted(files.length, 'symbol')}${failed.length === 0 ? '' : `; ${failed.length} ${failed.length === 1 ? 'has' : 'have'} none`}.`,
    left === 0
      ? ''
      : `${counted(left, 'symbol')} ${left === 1 ? 'was' : 'were'} not asked for any more${cancelled ? ', because you stopped it' : ''}.`,
    files.length === 0 ? 'Nothing was changed.' : 'They are shown first; nothing has changed yet.',
  ];
  return sentences.filter(Boolean).join(' ');
}
