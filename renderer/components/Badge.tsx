import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classNames } from './classNames';
import { Icon, type IconName } from './Icon';

interface BadgeProps {
  readonly tone?: 'plain' | 'info' | 'amber' | 'red';
  /** The whole sentence behind the word. */
  readonly title?: string;
  readonly children: ReactNode;
}

const ICONS: Record<NonNullable<BadgeProps['tone']>, IconName | null> = {
  plain: null,
  info: null,
  amber: 'warning',
  red: 'breach',
};

/** A word about a state. Amber and red are for limits only, and never come without their icon. */
export function Badge({ tone = 'plain', title, children }: BadgeProps) {
  const icon = ICONS[tone];
  return (
    <span className={classNames(styles['badge'], styles[tone])} title={title}>
      {icon === null ? null : <Icon name={icon} />}
      {children}
    </span>
  );
}
