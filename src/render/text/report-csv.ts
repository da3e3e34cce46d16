import type { Report } from '../../report.ts';
import { reasonsOf } from './report-markdown.ts';

/** The rows that those who write the documentation work from: what found nothing, what did not help, and which pages. */
export function reportToCsv({ unanswered = [], unhelpful = [], pages }: Report): string {
  const rows = [
    ['kind', 'count', 'what', 'closest', 'url', 'why'],
    ...unanswered.map((group) => [
      'no answer',
      group.count,
      group.question,
      group.closest?.title,
      group.closest?.url,
      '',
    ]),
    ...unhelpful.map((group) => [
      'did not help',
      group.count,
      group.question,
      group.closest?.title,
      group.closest?.url,
      '',
    ]),
    ...pages
      .filter(({ notHelpful }) => notHelpful > 0)
      .map((one) => ['page', one.notHelpful, one.title, one.page, one.url, reasonsOf(one)]),
  ];
  return rows.map((row) => row.map(field).join(',')).join('\r\n');
}

/**
 * RFC 4180, and no formula where a spreadsheet would see one: people wrote the questions.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function field(value: string | number | undefined = ''): string {
  const text = String(value).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
