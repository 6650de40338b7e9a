import type { ComponentType } from 'react';
import type { IconName } from '../components/Icon';
import { DataPage } from '../features/dataSources/DataPage';
import { ExposurePage } from '../features/exposure/ExposurePage';
import { HoldingsPage } from '../features/holdings/HoldingsPage';
import { LiquidityPage } from '../features/liquidity/LiquidityPage';
import { RiskPage } from '../features/risk/RiskPage';
import { SizingPage } from '../features/sizing/SizingPage';
import { StartPage } from '../features/start/StartPage';
import type { PageId } from '../state/useUi';
import { SettingsRoute } from './SettingsRoute';

interface PageEntry {
  readonly id: PageId;
  readonly label: string;
  readonly icon: IconName;
  readonly Component: ComponentType;
  /** Which pages the rail offers: without a portfolio there is nothing to hold or to risk. */
  readonly when: 'open' | 'closed' | 'always';
}

/** Every page of the rail, in its order. */
export const pages: readonly PageEntry[] = [
  { id: 'start', label: 'Start', icon: 'start', Component: StartPage, when: 'closed' },
  { id: 'holdings', label: 'Holdings', icon: 'holdings', Component: HoldingsPage, when: 'open' },
  { id: 'exposure', label: 'Exposure', icon: 'exposure', Component: ExposurePage, when: 'open' },
  { id: 'risk', label: 'Risk', icon: 'risk', Component: RiskPage, when: 'open' },
  { id: 'sizing', label: 'Sizing & stops', icon: 'sizing', Component: SizingPage, when: 'open' },
  { id: 'liquidity', label: 'Liquidity', icon: 'liquidity', Component: LiquidityPage, when: 'open' },
  { id: 'data', label: 'Data', icon: 'data', Component: DataPage, when: 'open' },
  { id: 'settings', label: 'Settings', icon: 'settings', Component: SettingsRoute, when: 'always' },
];
