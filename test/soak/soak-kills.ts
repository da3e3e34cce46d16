import { judge } from '../bench/goals.ts';
import { printTable } from '../bench/print-table.ts';
import { postgresDatabase } from '../support/databases.ts';
import { runKills } from './run-kills.ts';

/** Five minutes of questions, or one, to two processes of which one is killed every 20 seconds. */
export async function soakKills(short: boolean): Promise<void> {
  const { url, drop } = await postgresDatabase();
  const seconds = short ? 60 : 300;
  const { questions, kills, unanswered, twice, unsure, atOnce, later } = await runKills({
    databaseUrl: url,
    seconds,
    killEverySeconds: 20,
    perSecond: 20,
  });
  await drop();
  printTable(
    `${seconds} seconds, SIGKILL to one of two processes every 20`,
    ['questions', 'killed', 'taken at once', 'taken later', 'told it is not sure'],
    [['two processes, one PostgreSQL', questions, kills, atOnce, later, unsure]],
  );
  const judged = judge(
    [
      { name: 'questions without an answer', value: unanswered, unit: '', most: 0 },
      { name: 'questions answered twice', value: twice, unit: '', most: 0 },
    ],
    1,
  );
  printTable(
    'Goals',
    ['is', 'wanted', ''],
    judged.map(({ name, value, wanted, missed }) => [name, value, wanted, missed ? 'MISSED' : 'reached']),
  );
  if (judged.some(({ missed }) => missed)) process.exitCode = 1;
}
