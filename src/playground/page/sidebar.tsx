import { AppStatus } from './app-status.tsx';
import { Avatar } from './avatar.tsx';
import { HomeIcon, StepIcon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { PlaceIcon } from './place-icon.tsx';
import { HOME, STEPS } from './places.ts';

/** Where one can go, and whom one can act as. */
export function Sidebar(props: { place: string; go(place: string): void; become(person: string): void }) {
  const { snapshot } = usePage();
  const { app, conversations, people, me } = snapshot;
  /** Somebody of another workspace has none. */
  const messages = conversations.find(({ kind }) => kind === 'im');
  const item = (id: string, icon: React.ReactNode, name: string) => (
    <li key={id}>
      <button
        type="button"
        className="place"
        aria-current={props.place === id ? 'page' : undefined}
        onClick={() => props.go(id)}
      >
        {icon}
        <span>{name}</span>
      </button>
    </li>
  );
  return (
    <nav className="sidebar" aria-label="Workspace">
      <header>
        <h1>Playground</h1>
        <p>A local stand-in for Slack</p>
      </header>
      <div className="places">
        <h2>Channels</h2>
        <ul>
          {conversations
            .filter(({ kind }) => kind !== 'im')
            .map(({ id, name, kind }) => item(id, <PlaceIcon kind={kind} />, name))}
        </ul>
        {messages && (
          <>
            <h2>Apps</h2>
            <ul>
              {item(messages.id, <PlaceIcon kind="im" />, app.name)}
              {item(HOME, <HomeIcon />, 'App Home')}
              {snapshot.steps.length > 0 && item(STEPS, <StepIcon />, 'Workflow steps')}
            </ul>
          </>
        )}
      </div>
      <footer>
        <AppStatus />
        <fieldset className="people">
          <legend>Acting as</legend>
          {people.map(({ id, name }) => (
            <label key={id} className={id === me ? 'chosen' : ''}>
              <input type="radio" name="me" checked={id === me} onChange={() => props.become(id)} />
              <Avatar id={id} small />
              <span>{name.split(' ')[0]}</span>
            </label>
          ))}
        </fieldset>
      </footer>
    </nav>
  );
}
