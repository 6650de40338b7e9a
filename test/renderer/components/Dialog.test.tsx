import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Dialog } from '../../../renderer/components/Dialog';

afterEach(cleanup);

function Asking({ gone = false }: { readonly gone?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open && gone ? null : (
        <button type="button" onClick={() => setOpen(true)}>
          Ask
        </button>
      )}
      {open ? (
        <Dialog title="A question" onClose={() => setOpen(false)}>
          <input aria-label="Answer" />
        </Dialog>
      ) : null}
    </>
  );
}

function open(): HTMLElement {
  const button = screen.getByRole('button', { name: 'Ask' });
  act(() => button.focus());
  fireEvent.click(button);
  return button;
}

describe('Dialog', () => {
  it('takes the focus to its first field, and gives it back to what opened it', () => {
    render(<Asking />);
    const button = open();
    expect(document.activeElement).toBe(screen.getByLabelText('Answer'));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('leaves the focus alone where what opened it has gone', () => {
    render(<Asking gone />);
    const button = open();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).not.toBe(button);
  });
});
