import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';
import { classNames } from './classNames';
import { Icon, type IconName } from './Icon';

type NativeProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'>;

interface ButtonProps extends NativeProps {
  /** One primary button a page; `quiet` has no frame until it is pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
}

/** A button with words, and an icon before them where it helps. */
export function Button({ look = 'plain', icon, type = 'button', className, children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames(styles['button'], styles[look], className)} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}

interface IconButtonProps extends NativeProps {
  readonly icon: IconName;
  /** The word the icon stands for: read out, and shown on hover. */
  readonly label: string;
}

/** A button that is an icon; its label is its name and its tooltip. */
export function IconButton({ icon, label, className, title, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles['button'], styles['icon'], className)}
      aria-label={label}
      title={title ?? label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
