import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { IconButton } from './Button';
import { classNames } from './classNames';
import { Icon, type IconName } from './Icon';

interface BannerProps {
  readonly icon: IconName;
  readonly tone?: 'plain' | 'problem';
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
  /** Without it the banner stays as long as what it says is true. */
  readonly onDismiss?: () => void;
}

/** A line under the top bar that stays: what happened, and what can be done. */
export function Banner({ icon, tone = 'plain', children, actions, onDismiss }: BannerProps) {
  return (
    <div className={classNames(styles['banner'], tone === 'problem' && styles['problem'])} role="status">
      <Icon name={icon} />
      <span className={styles['text']}>{children}</span>
      {actions}
      {onDismiss === undefined ? null : <IconButton icon="close" label="Dismiss" onClick={onDismiss} />}
    </div>
  );
}
