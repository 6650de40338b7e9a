import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Menu.module.css';

interface PopoverProps {
  /** The button that opens it; a single element. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A small panel of choices beside its button. */
export function Popover({ trigger, label, align = 'start', children }: PopoverProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles['popover']} aria-label={label} align={align} sideOffset={4}>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
