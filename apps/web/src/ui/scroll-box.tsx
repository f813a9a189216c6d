import type { ReactNode } from 'react';
import './scroll-box.css';

interface ScrollBoxProps {
  readonly name: string;
  /** A table of many columns, which needs most of an office PC's screen. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** What may be wider than the screen, a table on a telephone for instance. Who has no finger to drag it moves it with the arrow keys. */
export const ScrollBox = ({ name, isWide = false, children }: ScrollBoxProps) => <div className={isWide ? 'scroll-box is-wide' : 'scroll-box'} role="group" aria-label={name} tabIndex={0}>{children}</div>;
