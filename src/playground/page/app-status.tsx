import { useState } from 'react';
import { usePage } from './page-context.ts';

/** Whether the app can be reached, and the switch to see what happens when it cannot. */
export function AppStatus() {
  const { snapshot, act } = usePage();
  const [busy, setBusy] = useState(false);
  const { online, transport } = snapshot.app;
  const toggle = async () => {
    setBusy(true);
    await act({ act: online ? 'stopApp' : 'startApp' });
    setBusy(false);
  };
  return (
    <div className="app-status">
      <p role="status">
        <span className={online ? 'dot online' : 'dot'} />
        {online ? 'App online' : 'App offline'}
        <small>{transport === 'socket' ? 'Socket Mode' : 'HTTP'}</small>
      </p>
      <button type="button" onClick={toggle} disabled={busy}>
        {online ? 'Stop' : 'Start'}
        <span className="unseen"> the app</span>
      </button>
    </div>
  );
}
