import type { MeasureText } from './measureText';

const STOPS = 'Tharp, Trade Your Way to Financial Freedom, chapters on stops and position sizing';

/** What the recorded stop levels say. */
export const STOP_MEASURES = {
  stopCoverage: {
    name: 'Stop coverage',
    question: 'How much of the value that can have a stop has one?',
    formula: 'value of holdings with a stop ÷ value of holdings that can have one',
    reference: STOPS,
  },
  openRisk: {
    name: 'Open risk',
    question:
      'How much of the equity would be lost from today’s prices to the stops, with assumed losses where there is none?',
    formula: 'Σ quantity × (price − stop), or value × default loss of the size class, ÷ equity',
    reference: STOPS,
  },
  assumedOpenRisk: {
    name: 'Assumed part of open risk',
    question: 'How much of the equity is at risk by assumption, because no stop is recorded?',
    formula: 'Σ value × default loss of the size class, holdings without a stop, ÷ equity',
    reference: STOPS,
  },
  lossIfAllStopsFire: {
    name: 'Loss if every stop fires',
    question: 'What is lost if every stop is hit and filled at its level?',
    formula: 'Σ quantity × (price − stop), holdings with a stop',
    reference: STOPS,
  },
  gapLossIfAllStopsFire: {
    name: 'Loss if every stop fires, with gaps',
    question: 'What is lost if every stop is hit and some prices open beyond it?',
    formula: 'loss at the stops + Σ quantity × expected overshoot of an overnight gap',
    reference: 'Ballast method: overnight gaps, the larger of the observed and Student-t (3) overshoot',
  },
} satisfies Record<string, MeasureText>;
