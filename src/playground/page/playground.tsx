import { useCallback, useMemo, useState } from 'react';
import type { Act } from '../snapshot.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { HomePane } from './home-pane.tsx';
import { ModalDialog } from './modal-dialog.tsx';
import { type Page, PageContext } from './page-context.ts';
import { HOME, STEPS } from './places.ts';
import { Sidebar } from './sidebar.tsx';
import { StepsPane } from './steps-pane.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useSnapshot } from './use-snapshot.ts';
import { useTheme } from './use-theme.ts';

const FIRST_PERSON = 'U1';
const FIRST_PLACE = 'C1';

/** The whole page: who one is, where one is, and what is there. */
export function Playground() {
  const [me, setMe] = useState(FIRST_PERSON);
  const [place, setPlace] = useState(FIRST_PLACE);
  const [thread, setThread] = useState<string>();
  /** Where there is room for one pane only, the list of conversations is a place of its own. */
  const [listed, setListed] = useState(false);
  const { snapshot, lost } = useSnapshot(me);
  const theme = useTheme();

  const act = useCallback((one: Act) => send(me, one), [me]);
  const page = useMemo<Page | undefined>(
    () =>
      snapshot && {
        snapshot,
        theme,
        act,
        nameOf: (id) => snapshot.members.find((member) => member.id === id)?.name ?? id,
      },
    [snapshot, theme, act],
  );

  if (!page) return <p className="waiting">{lost ? LOST : 'Opening the playground…'}</p>;
  const { conversations } = page.snapshot;
  const here = conversations.find(({ id }) => id === place) ?? conversations[0];
  const elsewhere = place === HOME || place === STEPS;
  const go = (to: string) => {
    setPlace(to);
    setThread(undefined);
    setListed(false);
    if (conversations.find(({ id }) => id === to)?.kind === 'im') void act({ act: 'open', tab: 'messages' });
  };
  const become = (person: string) => {
    setMe(person);
    setThread(undefined);
    if (here?.kind === 'im') setPlace(person === FIRST_PERSON ? 'D1' : 'D2');
  };
  const parent = page.snapshot.messages.find(({ ts, channel }) => ts === thread && channel === here?.id);
  const state = [listed ? 'listing' : '', parent ? 'threaded' : ''].filter(Boolean).join(' ');
  return (
    <PageContext value={page}>
      <div className={`page ${state}`}>
        <Sidebar place={elsewhere ? place : (here?.id ?? '')} go={go} become={become} />
        {place === STEPS && <StepsPane showList={() => setListed(true)} />}
        {place === HOME && <HomePane showList={() => setListed(true)} go={go} />}
        {!elsewhere && here && (
          <ConversationPane
            key={`${me}:${here.id}`}
            conversation={here}
            openThread={setThread}
            go={go}
            showList={() => setListed(true)}
          />
        )}
        {parent && here && !elsewhere && (
          <ThreadPane
            key={parent.ts}
            conversation={here}
            parent={parent}
            close={() => setThread(undefined)}
          />
        )}
      </div>
      {page.snapshot.modal && <ModalDialog key={page.snapshot.modal.id} shown={page.snapshot.modal} />}
      {lost && (
        <p className="lost" role="alert">
          {LOST}
        </p>
      )}
    </PageContext>
  );
}

const LOST = 'The playground has stopped. Start it again with npm run demo.';

async function send(me: string, act: Act): Promise<boolean> {
  try {
    const response = await fetch(`/act?as=${me}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    return response.ok;
  } catch {
    return false;
  }
}
