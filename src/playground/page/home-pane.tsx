import { useEffect } from 'react';
import { BackIcon, HomeIcon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { ViewForm } from './view-form.tsx';

/** The app's Home: what it publishes for this person, or that it publishes nothing. */
export function HomePane({ showList }: { showList(): void }) {
  const { snapshot, act } = usePage();
  useEffect(() => void act({ act: 'open', tab: 'home' }), [act]);
  const { home, app } = snapshot;
  return (
    <main className="pane home">
      <header className="pane-header">
        <button type="button" className="quiet back" aria-label="Show conversations" onClick={showList}>
          <BackIcon />
        </button>
        <h2>
          <HomeIcon />
          App Home
        </h2>
        <p>{app.name}</p>
      </header>
      <div className="messages">
        {home ? (
          <ViewForm key={home.id} shown={home} />
        ) : (
          <section className="welcome">
            <h3>This Home is not set up</h3>
            <p>{app.name} has not published anything here. Ask it in a channel or in a direct message.</p>
          </section>
        )}
      </div>
    </main>
  );
}
