import './registerCharts';
import type { ChartData as CanvasData, Chart, ChartOptions, ChartType, DefaultDataPoint } from 'chart.js';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Chart as Canvas } from 'react-chartjs-2';
import styles from './chart.module.css';

export interface ChartSurfaceProps<TType extends ChartType> {
  readonly type: TType;
  readonly data: CanvasData<TType, DefaultDataPoint<TType>, string>;
  readonly options: ChartOptions<TType>;
  readonly label: string;
  readonly height: number;
  /** Positions the keyboard can walk over: days, bars, bins. */
  readonly positions: number;
  /** The position in words, for a screen reader. */
  readonly describe: (position: number) => string;
  /** Pressed or clicked: which bar of which dataset. */
  readonly onSelect?: (position: number, dataset: number) => void;
}

/**
 * A canvas that the keyboard can read: it takes the focus like a slider, the arrow keys walk over its positions and show
 * each one's tooltip, and its value is the position in words.
 */
export function ChartSurface<TType extends ChartType>(props: ChartSurfaceProps<TType>) {
  const chart = useRef<Chart<TType, DefaultDataPoint<TType>, string>>(undefined);
  const [position, setPosition] = useState(0);
  const last = Math.max(0, props.positions - 1);

  const show = (next: number) => {
    const bounded = Math.min(last, Math.max(0, next));
    setPosition(bounded);
    if (chart.current !== undefined) activate(chart.current, bounded);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPosition(event.key, position, last);
    if (next === null) return;
    event.preventDefault();
    show(next);
  };

  return (
    <div
      className={styles['surface']}
      style={{ height: props.height }}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={Math.min(position, last)}
      aria-valuetext={props.describe(Math.min(position, last))}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) show(position);
      }}
      onBlur={() => {
        if (chart.current !== undefined) clear(chart.current);
      }}
    >
      <Canvas
        ref={chart}
        type={props.type}
        data={props.data}
        options={props.options}
        aria-hidden="true"
        onClick={(event) => select(chart.current, event.nativeEvent, props.onSelect)}
      />
    </div>
  );
}

/** Arrow keys by one, Page by a tenth, Home and End to the ends; null for any other key. */
function nextPosition(key: string, position: number, last: number): number | null {
  const page = Math.max(1, Math.round(last / 10));
  if (key === 'ArrowRight' || key === 'ArrowDown') return position + 1;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return position - 1;
  if (key === 'PageDown') return position + page;
  if (key === 'PageUp') return position - page;
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

type AnyChart<TType extends ChartType> = Chart<TType, DefaultDataPoint<TType>, string>;

function activate<TType extends ChartType>(chart: AnyChart<TType>, index: number): void {
  const active = chart.getSortedVisibleDatasetMetas().flatMap((meta) => {
    const element = meta.data[index];
    return element !== undefined && Number.isFinite(element.x) && Number.isFinite(element.y)
      ? [{ datasetIndex: meta.index, index, element }]
      : [];
  });
  const at = active[0]?.element;
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: at?.x ?? 0, y: at?.y ?? 0 });
  chart.update();
}

function clear<TType extends ChartType>(chart: AnyChart<TType>): void {
  chart.setActiveElements([]);
  chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
  chart.update();
}

function select<TType extends ChartType>(
  chart: AnyChart<TType> | undefined,
  event: MouseEvent,
  onSelect: ((position: number, dataset: number) => void) | undefined,
): void {
  if (chart === undefined || onSelect === undefined) return;
  const hit = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false)[0];
  if (hit !== undefined) onSelect(hit.index, hit.datasetIndex);
}
