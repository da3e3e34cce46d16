import { useEffect } from 'react';
import { AppTabs } from './app-tabs.tsx';
import { HomeIcon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { PaneHeader } from './pane-header.tsx';
import { ViewForm } from './view-form.tsx';

/** The app's Home: what it publishes for this person, or that it publishes nothing. */
export function HomePane({ showList, go }: { showList(): void; go(place: string): void }) {
  const { snapshot, act } = usePage();
  useEffect(() => void act({ act: 'open', tab: 'home' }), [act]);
  const { home, app } = snapshot;
  return (
    <main className="pane home">
      <PaneHeader icon={<HomeIcon />} title="App Home" about={app.name} showList={showList}>
        <AppTabs current="home" go={go} />
      </PaneHeader>
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
