import { useEffect, useState } from 'react';
import type { Snapshot } from '../snapshot.ts';

/** What the person sees, kept up to date; `lost` when the playground itself has gone. */
export function useSnapshot(me: string): { snapshot: Snapshot | undefined; lost: boolean } {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const events = new EventSource(`/events?as=${me}`);
    events.onopen = () => setLost(false);
    events.onerror = () => setLost(true);
    events.onmessage = ({ data }) => setSnapshot(JSON.parse(data));
    return () => events.close();
  }, [me]);
  return { snapshot: snapshot?.me === me ? snapshot : undefined, lost };
}
