import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../shared/messages/formatBytes';
import { formatExactMoment, formatMoment, formatTime } from '../../../shared/messages/formatMoment';
import { mergedSentence, olderSentence, recoverySentence, revisionText } from '../../../shared/messages/openedText';

const FORMAT = { locale: 'en-GB', currency: 'GBP' };
const RECOVERY = {
  source: 'backup',
  revision: 1016,
  savedAt: new Date(2026, 10, 20, 9, 14).getTime(),
  damagedName: '.Main.ballast.damaged-1',
  damagedRevision: null,
} as const;

describe('what opening says', () => {
  it('names the copy that is open, what may be missing, and where the damaged file is', () => {
    expect(recoverySentence(RECOVERY, FORMAT)).toBe(
      'The portfolio file was damaged or its last save was incomplete; the copy of 20 Nov 2026, 09:14 (revision 1,016) is open. What was changed after 09:14 may be missing. The damaged file is kept as .Main.ballast.damaged-1.',
    );
  });

  it.each([
    [1017, 'The last change, revision 1,017, may be missing.'],
    [1019, 'The last 3 changes, up to revision 1,019, may be missing.'],
    [1016, 'Nothing that was saved is missing.'],
    [12, 'Nothing that was saved is missing.'],
  ])(
    'counts what is missing where the damaged file still says that it was revision %i',
    (damagedRevision, sentence) => {
      expect(recoverySentence({ ...RECOVERY, damagedRevision }, FORMAT)).toContain(` ${sentence} `);
    },
  );

  it('says that a file looks older than what was seen', () => {
    expect(olderSentence({ revision: 12, seenRevision: 1031 }, FORMAT)).toMatch(
      /^This looks like an older version of the file: it holds revision 12, you had 1,031\. /,
    );
  });

  it('says once or how often changes of others were taken in', () => {
    expect(mergedSentence(1)).toMatch(/^A change made elsewhere was taken in;/);
    expect(mergedSentence(3)).toMatch(/^Changes made elsewhere were taken in 3 times;/);
  });
});

describe('revisions, moments and sizes', () => {
  it('are written as the locale does', () => {
    expect(revisionText(1016, { ...FORMAT, locale: 'de-DE' })).toBe('revision 1.016');
    expect(formatMoment(RECOVERY.savedAt, 'en-GB')).toBe('20 Nov 2026, 09:14');
    expect(formatExactMoment(RECOVERY.savedAt + 7000, 'en-GB')).toBe('20 Nov 2026, 09:14:07');
    expect(formatTime(RECOVERY.savedAt, 'en-US')).toMatch(/^9:14\sAM$/);
  });

  it.each([
    [0, '1 kB'],
    [48_211, '48 kB'],
    [999_400, '999 kB'],
    [1_240_000, '1.2 MB'],
  ])('write %i bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en-GB')).toBe(text);
  });
});
