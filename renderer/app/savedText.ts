import type { SavedState } from '../../shared/contract/schemas';
import { sentenceOf } from '../api/sentenceOf';
import type { IconName } from '../components/Icon';

interface SavedText {
  readonly word: string;
  readonly icon: IconName;
  readonly sentence: string;
  readonly tone: 'plain' | 'problem';
}

/** What is true about the file right now. "Saved" is said only when it is on the disk. */
export function savedText(saved: SavedState): SavedText {
  const reason = saved.problem === null ? '' : sentenceOf(saved.problem);
  switch (saved.state) {
    case 'saved':
      return { word: 'Saved', icon: 'saved', sentence: 'Saved. Every change is saved by itself.', tone: 'plain' };
    case 'saving':
      return { word: 'Saving', icon: 'saving', sentence: 'The last change is being saved.', tone: 'plain' };
    case 'not-saved':
      return {
        word: 'Not saved',
        icon: 'warning',
        sentence: reason || 'The last change is not on the disk yet; it stays here and is saved with the next one.',
        tone: 'problem',
      };
    case 'changed-elsewhere':
      return {
        word: 'Changed elsewhere',
        icon: 'warning',
        sentence: reason || 'Another program changed the file, so yours was not written over it.',
        tone: 'problem',
      };
    case 'read-only':
      return {
        word: 'Read-only',
        icon: 'lock',
        sentence:
          reason ||
          'The file may not be written, so changes stay in this window; save it under another name to keep them.',
        tone: 'plain',
      };
  }
}
