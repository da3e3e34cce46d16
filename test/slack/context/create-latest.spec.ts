import { expect, test } from 'vitest';
import { createLatest } from '../../../src/slack/context/create-latest.ts';

/** Work that is done when the test says so. */
function works() {
  const done: string[] = [];
  const open: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      done.push(name);
      open.push(resolve);
    });
  const finish = async () => {
    open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { done, work, finish };
}

test('of what waits, only the newest is done, one after the other', async () => {
  const { run } = createLatest();
  const { done, work, finish } = works();
  const all = ['s', 'ss', 'sso'].map((name, at) => run('V1', at, work(name)));
  expect(done).toEqual(['s']);
  await finish();
  expect(done).toEqual(['s', 'sso']);
  await finish();
  await Promise.all(all);
  void run('V1', 9, work('again'));
  expect(done).toEqual(['s', 'sso', 'again']);
});

test('what is older than something before it is not done, whether that waits or is done', async () => {
  const { run } = createLatest();
  const { done, work, finish } = works();
  void run('V1', 5, work('newer'));
  await run('V1', 4, work('older'));
  await finish();
  await run('V1', 3, work('older still'));
  expect(done).toEqual(['newer']);
});

test('one key does not wait for another', async () => {
  const { run } = createLatest();
  const { done, work } = works();
  void run('V1', 1, work('one'));
  void run('V2', 1, work('other'));
  expect(done).toEqual(['one', 'other']);
});

test('work that fails holds up nothing behind it', async () => {
  const { run } = createLatest();
  const { done, work } = works();
  const failing = run('V1', 1, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  void run('V1', 2, work('next'));
  expect(done).toEqual(['next']);
});
