import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NumberField } from '../../../renderer/components/NumberField';

afterEach(cleanup);

function type(text: string) {
  const input = screen.getByLabelText('Quantity');
  fireEvent.change(input, { target: { value: text } });
  fireEvent.blur(input);
}

describe('NumberField', () => {
  it('works out a small sum when it is left', () => {
    const onChange = vi.fn();
    render(<NumberField label="Quantity" value={null} onChange={onChange} />);
    type('100+50');
    expect(onChange).toHaveBeenCalledWith(150);
  });

  it('keeps what is no number and says so, without telling the caller', () => {
    const onChange = vi.fn();
    render(<NumberField label="Quantity" value={7} onChange={onChange} />);
    type('seven');
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Quantity').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Not a number.')).toBeDefined();
  });

  it('reports an emptied field as nothing entered, not as zero', () => {
    const onChange = vi.fn();
    render(<NumberField label="Quantity" value={7} onChange={onChange} />);
    type('');
    expect(onChange).toHaveBeenCalledWith(null);
  });

  it('refuses what the caller does not accept, with its reason', () => {
    const onChange = vi.fn();
    render(
      <NumberField
        label="Quantity"
        value={7}
        onChange={onChange}
        check={(value) => (value > 0 ? undefined : 'Above zero.')}
      />,
    );
    type('-1');
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText('Above zero.')).toBeDefined();
  });

  it('shows a fraction as percent and takes percent for a fraction', () => {
    const onChange = vi.fn();
    render(<NumberField label="Quantity" value={0.01} onChange={onChange} percent />);
    expect(screen.getByLabelText<HTMLInputElement>('Quantity').value).toBe('1');
    type('2.5%');
    expect(onChange).toHaveBeenCalledWith(0.025);
  });

  it('asks nothing when it is left untouched', () => {
    const onChange = vi.fn();
    render(<NumberField label="Quantity" value={7} onChange={onChange} />);
    fireEvent.blur(screen.getByLabelText('Quantity'));
    expect(onChange).not.toHaveBeenCalled();
  });
});
