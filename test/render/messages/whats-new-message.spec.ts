import { describe, expect, test } from 'vitest';
import { whatsNewMessage } from '../../../src/render/messages/whats-new-message.ts';
import type { ChangelogEntry } from '../../../src/types.ts';
import { violations } from '../../support/block-kit-limits.ts';

const LAMPS: ChangelogEntry = {
  title: 'Lamps in colour',
  date: '2026-02-17',
  url: 'https://workos.com/changelog/lamps',
  changes: ['Any colour.', 'Even <!channel> & *green*.'],
};

describe('what is new', () => {
  test('is the title as a link, the day and the changes, word for word', () => {
    const message = whatsNewMessage([LAMPS], { url: 'https://workos.com/changelog' });
    expect(violations(message)).toEqual([]);
    const shown = JSON.stringify(message.blocks);
    expect(shown).toContain(
      '{"type":"link","url":"https://workos.com/changelog/lamps","text":"Lamps in colour","style":{"bold":true}}',
    );
    expect(shown).toContain(' · 2026-02-17\\n');
    expect(shown).toContain('Any colour.\\nEven <!channel> & *green*.');
    expect(message.text).toBe('What is new in WorkOS: Lamps in colour.');
  });

  test('says where more of it is', () => {
    const shown = JSON.stringify(whatsNewMessage([LAMPS], { url: 'https://workos.com/changelog' }).blocks);
    expect(shown).toContain('"url":"https://workos.com/changelog"');
    expect(shown).toContain('/workos whats-new 20');
    expect(JSON.stringify(whatsNewMessage([LAMPS]))).not.toContain('goes on');
  });

  test('of a time without changes says so', () => {
    const message = whatsNewMessage([], { since: '2027-01' });
    expect(violations(message)).toEqual([]);
    expect(message.text).toBe('The changelog I know has nothing new since 2027-01.');
  });

  test('keeps within a message, however much there is', () => {
    const long = {
      ...LAMPS,
      title: '<@U1> '.repeat(50),
      changes: Array(40).fill('A sentence of change. '.repeat(9)),
    };
    const message = whatsNewMessage(Array(20).fill(long), { since: '2026' });
    expect(violations(message)).toEqual([]);
    expect(JSON.stringify(message.blocks).length).toBeGreaterThan(10_000);
    expect(violations(whatsNewMessage([{ title: '', date: '', changes: [] }]))).toEqual([]);
  });
});

test('pages that are new and that have changed stand below, each as a link', () => {
  const page = (id: string) => ({
    id,
    url: `https://workos.com/docs/${id}`,
    title: id,
    description: '',
    breadcrumb: [],
  });
  const changes = [{ day: '2026-11-27', added: [page('a')], changed: [page('b'), page('c')] }];
  const message = whatsNewMessage([], { pages: changes });
  expect(violations(message)).toEqual([]);
  const words = JSON.stringify(message.blocks);
  for (const said of [
    'New pages, 27 Nov 2026: ',
    'Pages that changed, 27 Nov 2026: ',
    'https://workos.com/docs/c',
  ]) {
    expect(words).toContain(said);
  }
  expect(JSON.stringify(whatsNewMessage([]).blocks)).not.toContain('Pages that changed');
});
