import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DotOnLine } from '../../../renderer/charts/DotOnLine';
import { HeatGrid } from '../../../renderer/charts/HeatGrid';
import { Histogram } from '../../../renderer/charts/Histogram';
import { LineChart } from '../../../renderer/charts/LineChart';
import { PairedBars } from '../../../renderer/charts/PairedBars';
import { StackedBars } from '../../../renderer/charts/StackedBars';
import { fillDomGaps } from '../../fixtures/renderer/domGaps';

interface Drawn {
  readonly data: { readonly datasets: readonly { readonly label?: string; readonly data: readonly unknown[] }[] };
  readonly options: { readonly animation: unknown };
}

const drawn = vi.hoisted(() => ({ charts: [] as unknown[] }));

// happy-dom has no canvas: what would be drawn is recorded, how it looks is checked in Chromium.
vi.mock('react-chartjs-2', () => ({
  Chart: (props: unknown) => {
    drawn.charts.push(props);
    return <canvas />;
  },
}));

function lastDrawn(): Drawn {
  return drawn.charts.at(-1) as Drawn;
}

const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;
const plain = (value: number) => String(value);

beforeEach(() => {
  fillDomGaps();
  drawn.charts.length = 0;
});
afterEach(cleanup);

function bands() {
  return render(
    <StackedBars
      caption="Small companies are the largest band."
      segments={[
        { id: 'small', label: 'Small', step: 3 },
        { id: 'unknown', label: 'Unknown', step: 'unknown' },
      ]}
      rows={[
        { label: 'You', values: [0.6, 0.1] },
        { label: 'Russell 2000', values: [1, 0] },
      ]}
      format={percent}
      formatAxis={percent}
    />,
  );
}

describe('a chart', () => {
  it('states its finding and shows its numbers as a table only when asked', () => {
    bands();
    expect(screen.getByText('Small companies are the largest band.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show data' }));
    const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['60%', '10%', '100%', '0%']);
    expect(screen.getByRole('rowheader', { name: 'Russell 2000' })).toBeTruthy();
  });

  it('can be read with the arrow keys, position by position, and stops at its ends', () => {
    bands();
    const slider = screen.getByRole('slider');
    expect(slider.getAttribute('aria-valuetext')).toBe('You: Small 60%, Unknown 10%');
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(slider.getAttribute('aria-valuetext')).toBe('Russell 2000: Small 100%, Unknown 0%');
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(slider.getAttribute('aria-valuenow')).toBe('1');
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(slider.getAttribute('aria-valuenow')).toBe('0');
  });

  it('is drawn without animation', () => {
    bands();
    expect(lastDrawn().options.animation).toBe(false);
  });
});

describe('LineChart', () => {
  const days = ['2026-01-30', '2026-02-02', '2026-02-03'];

  it('breaks the line where a value is unknown and says so in the table', () => {
    render(
      <LineChart
        caption="Fell."
        days={days}
        lines={[{ label: 'You', role: 'you', values: [0.1, null, 0.2] }]}
        format={percent}
        formatAxis={percent}
        formatDay={(day) => day}
        locale="en-US"
      />,
    );
    const points = lastDrawn().data.datasets[0]?.data as { x: number; y: number }[];
    expect(points.map((point) => point.x)).toEqual([0, 1, 2]);
    expect(points[1]?.y).toBeNaN();
    fireEvent.click(screen.getByRole('button', { name: 'Show data' }));
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['10%', '—', '20%']);
  });
});

describe('PairedBars', () => {
  it('writes an unknown value as a dash, not as zero', () => {
    render(
      <PairedBars
        caption="Two bars."
        names={['A', 'B']}
        series={[{ label: 'Days', values: [3, null], tones: 'accent' }]}
        format={plain}
        formatAxis={plain}
      />,
    );
    expect(lastDrawn().data.datasets[0]?.data).toEqual([3, null]);
    const slider = screen.getByRole('slider');
    fireEvent.keyDown(slider, { key: 'End' });
    expect(slider.getAttribute('aria-valuetext')).toBe('B: Days —');
  });
});

describe('Histogram', () => {
  it('counts every return it is given', () => {
    render(
      <Histogram
        caption="Returns."
        values={[-0.02, -0.01, 0.004, 0.011]}
        tailBelow={-0.015}
        marks={[]}
        format={percent}
        formatCount={plain}
      />,
    );
    const counts = (lastDrawn().data.datasets[0]?.data ?? []) as number[];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });
});

describe('HeatGrid', () => {
  const grid = (shown: 'correlation' | 'days') =>
    render(
      <HeatGrid
        caption="A and B move together."
        names={['A', 'B']}
        values={[
          [1, null],
          [null, 1],
        ]}
        observations={[
          [500, 31],
          [31, 500],
        ]}
        shown={shown}
        format={plain}
      />,
    );

  it('shows a pair with too few common days as unknown and says how many there are', () => {
    grid('correlation');
    const cell = screen.getAllByTitle('A and B: unknown, 31 days in common')[0];
    expect(cell?.textContent).toBe('—');
  });

  it('shows the days in common when asked', () => {
    grid('days');
    expect(screen.getAllByText('31')).toHaveLength(2);
  });
});

describe('DotOnLine', () => {
  const places = (stop: number) => {
    const { container } = render(<DotOnLine stop={stop} price={100} high={null} scale={0.4} label="x" />);
    const box = Number(container.querySelector('svg')?.getAttribute('width'));
    const mark = Number(container.querySelectorAll('line')[2]?.getAttribute('x1'));
    const price = Number(container.querySelector('circle')?.getAttribute('cx'));
    cleanup();
    return { box, mark, price };
  };

  it('keeps the price in the middle and moves the stop towards it as the distance shrinks', () => {
    const { box, mark, price } = places(100);
    expect(price).toBe(box / 2);
    expect(mark).toBe(price);
    expect(places(80).mark).toBeLessThan(places(90).mark);
    expect(places(110).mark).toBeGreaterThan(price);
  });

  it('never leaves its box', () => {
    expect(places(1).mark).toBe(places(60).mark);
    expect(places(1).mark).toBeGreaterThan(0);
  });
});
