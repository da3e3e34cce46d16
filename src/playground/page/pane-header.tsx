import type { ReactNode } from 'react';
import { BackIcon } from './icons.tsx';

/** Where one is, and the way back to the list where there is room for one pane only. */
export function PaneHeader(props: {
  icon: ReactNode;
  title: string;
  about: string;
  showList(): void;
  badge?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <header className="pane-header">
      <button type="button" className="quiet back" aria-label="Show conversations" onClick={props.showList}>
        <BackIcon />
      </button>
      <h2>
        {props.icon}
        {props.title}
      </h2>
      {props.badge && <span className="badge">{props.badge}</span>}
      <p>{props.about}</p>
      {props.children}
    </header>
  );
}
