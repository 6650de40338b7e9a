import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Keys as the user presses them, e.g. `Ctrl+S`. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly separated?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** The button that opens it; a single element. */
  readonly trigger: ReactNode;
  readonly items: readonly MenuItem[];
}

/**
 * A list of things to do behind a button. Not modal: the page stays reachable, and no style is injected (CSP).
 * Drawn where its button stands, so that it belongs to the same landmark.
 */
export function Menu({ trigger, items }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content className={styles['menu']} align="start" sideOffset={4}>
        {items.map((item) => (
          <MenuLine key={item.id} item={item} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function MenuLine({ item }: { readonly item: MenuItem }) {
  return (
    <>
      {item.separated === true ? <DropdownMenu.Separator className={styles['separator']} /> : null}
      <DropdownMenu.Item className={styles['item']} disabled={item.disabled === true} onSelect={item.onSelect}>
        <span className={styles['icon']}>{item.icon === undefined ? null : <Icon name={item.icon} />}</span>
        <span className={styles['word']}>{item.label}</span>
        {item.keys === undefined ? null : <kbd className={styles['keys']}>{item.keys}</kbd>}
      </DropdownMenu.Item>
    </>
  );
}
