import { Section } from '../../components/Page';
import { Segmented } from '../../components/Segmented';
import { type Theme, useUi } from '../../state/useUi';

const THEMES: readonly { readonly id: Theme; readonly label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

/** Light, dark, or as the system. */
export function AppearanceSection() {
  const { theme, setTheme } = useUi();
  return (
    <Section
      title="Appearance"
      actions={<Segmented label="Appearance" options={THEMES} value={theme} onChange={setTheme} />}
    >
      <p>Kept on this computer, for every portfolio. What is printed is always light.</p>
    </Section>
  );
}
