import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  /** The open tab; the first one where the caller does not say. */
  readonly value?: T;
  readonly onChange?: (id: T) => void;
}

/** Parts of a page of which one is shown. */
export function Tabs<T extends string>({ label, tabs, value, onChange }: TabsProps<T>) {
  const change = (id: string) => {
    const tab = tabs.find((candidate) => candidate.id === id);
    if (tab !== undefined) onChange?.(tab.id);
  };
  const controlled = value === undefined ? { defaultValue: tabs[0]?.id ?? '' } : { value };
  return (
    <Primitive.Root {...controlled} onValueChange={change} className={styles['root']}>
      <Primitive.List className={styles['list']} aria-label={label}>
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.id} value={tab.id} className={styles['trigger']}>
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className={styles['content']}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
