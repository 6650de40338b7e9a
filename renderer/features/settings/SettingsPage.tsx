import type { ReactNode } from 'react';
import { useDocument } from '../../api/queries';
import { useRefreshHost } from '../../api/refresh';
import { Page } from '../../components/Page';
import { AppearanceSection } from './AppearanceSection';
import { LibrarySection } from './LibrarySection';

interface SettingsPageProps {
  /** The sections of the features that have settings of their own. */
  readonly children: ReactNode;
}

/** Where is my portfolio kept, how do I get back an earlier state, and how does the program look? */
export function SettingsPage({ children }: SettingsPageProps) {
  const open = useDocument();
  const host = useRefreshHost();
  return (
    <Page title="Settings" answer={<p>{answer(open?.ok === true ? open.value.fileName : null, host)}</p>}>
      {children}
      <LibrarySection />
      <AppearanceSection />
    </Page>
  );
}

function answer(fileName: string | null, host: string | null): string {
  const leaves =
    host === null
      ? 'and nothing leaves this computer'
      : `and nothing leaves this computer but symbols you send to ${host}`;
  const always = `Every change is saved by itself, ${leaves}.`;
  return fileName === null
    ? `${always} Open a portfolio to see its copies.`
    : `${always} What was ever saved in ${fileName} and is still kept stands below.`;
}
