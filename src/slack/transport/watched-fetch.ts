import { failureOfFetch } from './failures.ts';

/** Called with the method of the Web API, or `response_url`, and what went wrong. */
export type NoteFailure = (method: string, code: string) => void;

const TIMEOUT_MS = 10_000;

/** A fetch with a deadline that reports every call of Slack's that failed; it changes no answer. */
export function watchedFetch(apiUrl: string, note: NoteFailure): typeof fetch {
  return async (address, init) => {
    const path = String(address).split('?')[0] ?? '';
    const method = path.startsWith(apiUrl) ? path.slice(apiUrl.length) : RESPONSE_URL;
    try {
      // The client has a deadline of its own, but for response URLs.
      const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
      const code = await errorIn(response, method);
      if (code) note(method, code);
      return response;
    } catch (error) {
      note(method, failureOfFetch(error).code);
      throw error;
    }
  };
}

const RESPONSE_URL = 'response_url';

/** Slack says no with status 200 as well. */
async function errorIn(response: Response, method: string): Promise<string | undefined> {
  if (response.status === 429) return 'ratelimited';
  if (!response.ok) return `http_${response.status}`;
  if (method === RESPONSE_URL) return undefined;
  try {
    const { ok, error } = JSON.parse(await response.clone().text());
    return ok === false ? String(error) : undefined;
  } catch {
    return 'not_json';
  }
}
