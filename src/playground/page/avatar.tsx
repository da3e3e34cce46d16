import { BookIcon } from './icons.tsx';
import { usePage } from './page-context.ts';

/** A face for a member: the app's mark, or initials. */
export function Avatar({ id, small = false }: { id: string; small?: boolean }) {
  const { snapshot, nameOf } = usePage();
  const isApp = id === snapshot.app.id;
  const index = snapshot.members.findIndex((member) => member.id === id);
  const initials = nameOf(id)
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2);
  return (
    <span className={`avatar hue-${isApp ? 'app' : index} ${small ? 'small' : ''}`} aria-hidden="true">
      {isApp ? <BookIcon /> : initials}
    </span>
  );
}
