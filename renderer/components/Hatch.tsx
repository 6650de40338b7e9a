import type { ReactNode } from 'react';
import styles from './Hatch.module.css';

/** The pattern of the unknown: a swatch, or a box around what is not known. */
export function Hatch({ children }: { readonly children?: ReactNode }) {
  return <span className={children === undefined ? styles['swatch'] : styles['box']}>{children}</span>;
}
