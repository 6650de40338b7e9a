import { useEffect, useRef, useState } from 'react';
import { mergedSentence, olderSentence, recoverySentence } from '../../../shared/messages/openedText';
import { useFormat } from '../../api/format';
import { useDocument } from '../../api/queries';
import { useSession } from '../../api/session';
import { Banner } from '../../components/Banner';
import { Button } from '../../components/Button';
import { useNotices } from '../../state/useNotices';
import { useUi } from '../../state/useUi';

/** How the open document came to be what it is: opened from a copy, set back by something, joined with other changes. */
export function OpenedNotices() {
  const open = useDocument();
  const epoch = useSession((session) => session.epoch);
  const format = useFormat();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  useMergedToast(open?.ok === true ? open.value.opened.merged : 0, epoch);
  if (open?.ok !== true) return null;
  const { recovery, olderThanSeen } = open.value.opened;
  const notices = [
    recovery === null ? null : { key: `recovery ${epoch}`, text: recoverySentence(recovery, format) },
    olderThanSeen === null ? null : { key: `older ${epoch}`, text: olderSentence(olderThanSeen, format) },
  ];
  return notices.map((notice) =>
    notice === null || dismissed.has(notice.key) ? null : (
      <Banner
        key={notice.key}
        icon="warning"
        onDismiss={() => setDismissed(new Set([...dismissed, notice.key]))}
        actions={
          <Button icon="copies" onClick={() => useUi.getState().go('settings')}>
            See its copies
          </Button>
        }
      >
        {notice.text}
      </Banner>
    ),
  );
}

/** Said quietly and once for each time. */
function useMergedToast(merged: number, epoch: number): void {
  const told = useRef({ merged, epoch });
  useEffect(() => {
    const before = told.current.epoch === epoch ? told.current.merged : 0;
    told.current = { merged, epoch };
    if (merged > before) useNotices.getState().say(mergedSentence(merged - before));
  }, [merged, epoch]);
}
