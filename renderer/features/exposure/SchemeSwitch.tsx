import type { SizeScheme } from '../../../shared/report/reportTerms';
import { applyCommand } from '../../api/documentActions';
import { Segmented } from '../../components/Segmented';

const SCHEMES = [
  { id: 'russell', label: 'Russell rank' },
  { id: 'dollar', label: 'Dollar bands' },
] as const;

/** Which of the two size schemes every page uses; kept in the document, so it can be undone. */
export function SchemeSwitch({ scheme }: { readonly scheme: SizeScheme }) {
  return (
    <Segmented
      label="Size scheme"
      options={SCHEMES}
      value={scheme}
      onChange={(sizeScheme) => void applyCommand({ name: 'editSettings', settings: { sizeScheme } })}
    />
  );
}
