import type { Snapshot } from '../snapshot.ts';
import { BookIcon, HashIcon, LockIcon } from './icons.tsx';

type Kind = Snapshot['conversations'][number]['kind'];

/** What kind of conversation it is, at a glance. */
export function PlaceIcon({ kind }: { kind: Kind }) {
  return ICONS[kind];
}

const ICONS: Record<Kind, React.ReactNode> = {
  channel: <HashIcon />,
  group: <LockIcon />,
  im: <BookIcon />,
};
