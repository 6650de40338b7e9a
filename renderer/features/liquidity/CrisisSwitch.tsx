import { Segmented } from '../../components/Segmented';
import { useUi } from '../../state/useUi';

const MARKETS = [
  { id: 'normal', label: 'Normal market' },
  { id: 'crisis', label: 'Crisis' },
] as const;

/** Whether every figure of the page is for a normal market or for one with wide spreads and little volume (D§5.6). */
export function CrisisSwitch() {
  const crisis = useUi((ui) => ui.crisis);
  const setCrisis = useUi((ui) => ui.setCrisis);
  return (
    <Segmented
      label="Market"
      options={MARKETS}
      value={crisis ? 'crisis' : 'normal'}
      onChange={(market) => setCrisis(market === 'crisis')}
    />
  );
}
