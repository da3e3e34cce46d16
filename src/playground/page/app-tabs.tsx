import { usePage } from './page-context.ts';
import { HOME } from './places.ts';

/** The two sides of the app: what it publishes, and the messages with it. */
export function AppTabs({ current, go }: { current: 'home' | 'messages'; go(place: string): void }) {
  const { snapshot } = usePage();
  const messages = snapshot.conversations.find(({ kind }) => kind === 'im');
  const tab = (name: string, place: string, chosen: boolean) => (
    <button type="button" aria-current={chosen ? 'page' : undefined} onClick={() => go(place)}>
      {name}
    </button>
  );
  return (
    <nav className="tabs" aria-label={snapshot.app.name}>
      {tab('Home', HOME, current === 'home')}
      {messages && tab('Messages', messages.id, current === 'messages')}
    </nav>
  );
}
