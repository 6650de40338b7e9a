import type { ChartTheme } from './chartTheme';

/** Whose line it is; the same one looks the same in every chart. */
export type LineRole = 'you' | 'small-sleeve' | 'large-sleeve' | 'russell2000' | 'sp500' | 'crisis';

export interface LineStyle {
  readonly colour: string;
  /** For its name: readable as text where the line's own colour would be too light. */
  readonly textColour: string;
  readonly width: number;
  readonly dash: number[];
}

/** Colour and dash together, so that lines are told apart without colour. */
export function lineStyle(role: LineRole, theme: ChartTheme): LineStyle {
  switch (role) {
    case 'you':
      return { colour: theme.accent, textColour: theme.accent, width: 2, dash: [] };
    case 'small-sleeve':
      return { colour: theme.smallSleeve, textColour: theme.text, width: 1.25, dash: [6, 3] };
    case 'large-sleeve':
      return { colour: theme.largeSleeve, textColour: theme.text, width: 1.25, dash: [2, 3] };
    case 'russell2000':
      return { colour: theme.benchmark, textColour: theme.muted, width: 1.25, dash: [] };
    case 'sp500':
      return { colour: theme.benchmarkSecond, textColour: theme.muted, width: 1.25, dash: [5, 4] };
    case 'crisis':
      return { colour: theme.loss, textColour: theme.lossText, width: 2, dash: [6, 3] };
  }
}

/** The tooltip's swatch of a line: its own colour, not its filling. */
export function swatch(line: { readonly role: LineRole } | undefined, theme: ChartTheme) {
  const colour = line === undefined ? theme.muted : lineStyle(line.role, theme).colour;
  return { borderColor: colour, backgroundColor: colour };
}
