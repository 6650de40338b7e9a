import { useSyncExternalStore } from 'react';
import { readableOn } from './readableOn';

/** The colours and the type a chart draws with, read from `styles/tokens.css`; a canvas cannot use CSS variables. */
export interface ChartTheme {
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly benchmark: string;
  readonly benchmarkSecond: string;
  readonly smallSleeve: string;
  readonly largeSleeve: string;
  readonly loss: string;
  readonly lossText: string;
  readonly unknown: string;
  readonly unknownSoft: string;
  /** Size classes, largest first, and the text colour that reads on each. */
  readonly bands: readonly string[];
  readonly bandTexts: readonly string[];
  readonly fontFamily: string;
}

const BAND_TOKENS = ['--size-mega', '--size-large', '--size-mid', '--size-small', '--size-micro', '--size-nano'];

const listeners = new Set<() => void>();
let current: ChartTheme | null = null;
let watched = false;

/** The theme in force; a component that calls it draws again when the theme changes. */
export function useChartTheme(): ChartTheme {
  return useSyncExternalStore(subscribe, snapshot);
}

function snapshot(): ChartTheme {
  current ??= readTheme();
  return current;
}

function subscribe(changed: () => void): () => void {
  watchOnce();
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** One watch for the life of the page serves all charts. */
function watchOnce(): void {
  if (watched) return;
  watched = true;
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', reread);
  new MutationObserver(reread).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme'],
  });
  // What was drawn before the bundled font arrived has the fallback's letters: draw it again.
  void document.fonts.ready.then(reread);
}

function reread(): void {
  current = readTheme();
  for (const changed of listeners) changed();
}

/** Tokens are `light-dark(...)` expressions: only the colour of an element that uses one is resolved. */
function readTheme(): ChartTheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.documentElement.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const text = colour('--text');
  const surface = colour('--surface');
  const bands = BAND_TOKENS.map(colour);
  const theme: ChartTheme = {
    text,
    surface,
    muted: colour('--chart-axis'),
    grid: colour('--chart-grid'),
    accent: colour('--chart-you'),
    accentSoft: colour('--accent-soft'),
    benchmark: colour('--chart-benchmark'),
    benchmarkSecond: colour('--chart-benchmark-second'),
    smallSleeve: colour('--chart-small-sleeve'),
    largeSleeve: colour('--chart-large-sleeve'),
    loss: colour('--loss'),
    lossText: colour('--loss-text'),
    unknown: colour('--unknown'),
    unknownSoft: colour('--unknown-soft'),
    bands,
    bandTexts: bands.map((band) => readableOn(band, text, surface)),
    fontFamily: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return theme;
}
