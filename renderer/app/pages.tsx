import type { ComponentType } from 'react';
import type { IconName } from '../components/Icon';
import { ExposurePage } from '../features/exposure/ExposurePage';
import { HoldingsPage } from '../features/holdings/HoldingsPage';
import { DataPage } from '../features/imports/DataPage';
import { LiquidityPage } from '../features/liquidity/LiquidityPage';
import { RiskPage } from '../features/risk/RiskPage';
import { SizingPage } from '../features/sizing/SizingPage';
import { StartPage } from '../features/start/StartPage';
import type { PageId } from '../state/useUi';

interface PageEntry {
  readonly id: PageId;
  readonly label: string;
  readonly icon: IconName;
  readonly Component: ComponentType;
}

/** Every page of the rail, in its order. */
export const pages: readonly PageEntry[] = [
  { id: 'start', label: 'Start', icon: 'start', Component: StartPage },
  { id: 'holdings', label: 'Holdings', icon: 'holdings', Component: HoldingsPage },
  { id: 'exposure', label: 'Exposure', icon: 'exposure', Component: ExposurePage },
  { id: 'risk', label: 'Risk', icon: 'risk', Component: RiskPage },
  { id: 'sizing', label: 'Sizing & stops', icon: 'sizing', Component: SizingPage },
  { id: 'liquidity', label: 'Liquidity', icon: 'liquidity', Component: LiquidityPage },
  { id: 'data', label: 'Data', icon: 'data', Component: DataPage },
];
