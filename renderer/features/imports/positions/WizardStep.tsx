import { useEffect, useRef, useState } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { type Overlay, useOverlays } from '../../../state/useOverlays';
import styles from '../imports.module.css';
import { FilesStep } from './FilesStep';
import { ImportStep } from './ImportStep';
import { InstrumentsStep } from './InstrumentsStep';
import { PreviewStep } from './PreviewStep';
import { SettingsStep } from './SettingsStep';
import type { useImportWizard } from './useImportWizard';

interface WizardStepProps {
  readonly wizard: ReturnType<typeof useImportWizard>;
  readonly proposal: ImportProposal;
  readonly onLeave: () => void;
}

const NAMES = {
  files: 'Files',
  settings: 'Settings & columns',
  instruments: 'Instruments',
  preview: 'Preview',
  import: 'Import',
} as const;

/** The step that is shown. Where the button that led here is gone, the step itself takes the focus. */
export function WizardStep({ wizard, proposal, onLeave }: WizardStepProps) {
  const { step } = wizard;
  const box = useRef<HTMLElement>(null);
  const shownBefore = useRef(step);
  useEffect(() => {
    if (shownBefore.current === step) return;
    shownBefore.current = step;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.matches('dialog'))
      box.current?.focus();
  }, [step]);
  return (
    <section ref={box} className={styles['step']} aria-label={NAMES[step]} tabIndex={-1}>
      <StepContent wizard={wizard} proposal={proposal} onLeave={onLeave} />
    </section>
  );
}

function StepContent({ wizard, proposal, onLeave }: WizardStepProps) {
  const { reading, step, go, choices, setChoices } = wizard;
  const [shownFile, setShownFile] = useState<string | null>(null);
  const { readAsFound, isReadByHand, setTemplate } = wizard;
  const actions = { ...reading, readAsFound, isReadByHand, applyTemplate: setTemplate };
  const common = { proposal, choices, onChange: setChoices };
  const openSettings = (fileId: string) => {
    setShownFile(fileId);
    go('settings');
  };
  const takeElsewhere = (fileId: string, overlay: Overlay) => {
    const handed = reading.files.filter((each) => each.fileId === fileId).map(({ file }) => file);
    onLeave();
    useOverlays.getState().show(overlay, handed);
  };
  switch (step) {
    case 'files':
      return <FilesStep proposal={proposal} actions={actions} onSettings={openSettings} onElsewhere={takeElsewhere} />;
    case 'settings':
      return (
        <SettingsStep
          proposal={proposal}
          files={reading.files}
          answers={reading.answers}
          actions={actions}
          shown={shownFile}
          onShow={setShownFile}
        />
      );
    case 'instruments':
      return <InstrumentsStep {...common} />;
    case 'preview':
      return <PreviewStep {...common} />;
    case 'import':
      return <ImportStep {...common} onAccount={wizard.setAccount} />;
  }
}
