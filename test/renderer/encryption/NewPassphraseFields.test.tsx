import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NewPassphraseFields } from '../../../renderer/features/encryption/NewPassphraseFields';
import { useNewPassphrase } from '../../../renderer/features/encryption/useNewPassphrase';

afterEach(cleanup);

const first = () => screen.getByLabelText<HTMLInputElement>('New passphrase');
const second = () => screen.getByLabelText<HTMLInputElement>('The same again');
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

function draw() {
  const read = vi.fn();
  function Harness() {
    const passphrase = useNewPassphrase();
    return (
      <>
        <NewPassphraseFields passphrase={passphrase} />
        <button type="button" onClick={() => read(passphrase.read())}>
          Read
        </button>
        <button type="button" onClick={passphrase.clear}>
          Clear
        </button>
      </>
    );
  }
  render(<Harness />);
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  return { read, press };
}

describe('a new passphrase', () => {
  it('is handed over where both lines agree', () => {
    const { read, press } = draw();
    type(first(), 'harbour lantern');
    type(second(), 'harbour lantern');
    press('Read');
    expect(read).toHaveBeenLastCalledWith('harbour lantern');
  });

  it('is refused where the lines differ, and the second one says so and has the focus', () => {
    const { read, press } = draw();
    type(first(), 'harbour lantern');
    type(second(), 'harbour lanterm');
    expect(screen.queryByText('The two are not the same.')).toBeNull();
    press('Read');
    expect(read).toHaveBeenLastCalledWith(null);
    expect(screen.getByText('The two are not the same.')).toBeDefined();
    expect(document.activeElement).toBe(second());
    type(second(), 'harbour lantern');
    expect(screen.queryByText('The two are not the same.')).toBeNull();
  });

  it('is refused where it is short, counted in characters', () => {
    const { read, press } = draw();
    type(first(), 'e\u0301e\u0301e\u0301e\u0301');
    type(second(), 'e\u0301e\u0301e\u0301e\u0301');
    press('Read');
    expect(read).toHaveBeenLastCalledWith(null);
    expect(screen.getByText('At least 8 characters.')).toBeDefined();
    expect(document.activeElement).toBe(first());
  });

  it('is told by word, length and guesses while it is typed', () => {
    draw();
    expect(screen.queryByText('Strong')).toBeNull();
    type(first(), 'password1');
    expect(screen.getByText('Easy to guess')).toBeDefined();
    type(first(), 'harbour lantern oyster cabbage violin');
    expect(screen.getByText('Strong')).toBeDefined();
    expect(screen.getByText(/^37 characters, /)).toBeDefined();
  });

  it('is announced to password managers as new, and may be pasted', () => {
    draw();
    for (const field of [first(), second()]) {
      expect(field.autocomplete).toBe('new-password');
      expect(field.type).toBe('password');
      expect(fireEvent.paste(field, { clipboardData: { getData: () => 'pasted' } })).toBe(true);
    }
  });

  it('is taken out of both lines afterwards', () => {
    const { press } = draw();
    type(first(), 'harbour lantern');
    type(second(), 'harbour lantern');
    press('Clear');
    expect([first().value, second().value]).toEqual(['', '']);
    expect(document.body.innerHTML).not.toContain('harbour');
  });

  it('stands in no attribute of the page', () => {
    draw();
    type(first(), 'harbour lantern');
    expect(document.body.innerHTML).not.toContain('harbour');
  });
});

describe('a line for a passphrase', () => {
  it('reveals what is in it and hides it again', () => {
    draw();
    fireEvent.click(screen.getByRole('button', { name: 'Show: New passphrase' }));
    expect(first().type).toBe('text');
    expect(second().type).toBe('password');
    fireEvent.click(screen.getByRole('button', { name: 'Hide: New passphrase' }));
    expect(first().type).toBe('password');
  });

  it('says that Caps Lock is on, until it is off or the line is left', () => {
    draw();
    const key = (on: boolean) => {
      const event = createEvent.keyDown(first(), { key: 'A' });
      Object.defineProperty(event, 'getModifierState', { value: (name: string) => name === 'CapsLock' && on });
      fireEvent(first(), event);
    };
    key(true);
    expect(screen.getByText('Caps Lock is on.')).toBeDefined();
    key(false);
    expect(screen.queryByText('Caps Lock is on.')).toBeNull();
    key(true);
    fireEvent.blur(first());
    expect(screen.queryByText('Caps Lock is on.')).toBeNull();
  });
});
