import { BackupsSection } from '../features/backups/BackupsSection';
import { DatedFactsSection } from '../features/datedFacts/DatedFactsSection';
import { EncryptionSection } from '../features/encryption/EncryptionSection';
import { RefreshSection } from '../features/refresh/RefreshSection';
import { SettingsPage } from '../features/settings/SettingsPage';

/** The settings page with the sections of every feature that has some: features do not know each other. */
export function SettingsRoute() {
  return (
    <SettingsPage>
      <BackupsSection />
      <EncryptionSection />
      <RefreshSection />
      <DatedFactsSection />
    </SettingsPage>
  );
}
