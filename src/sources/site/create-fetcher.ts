import { Agent, type Dispatcher, RetryAgent, request } from 'undici';

/** What a server said of a text, to be asked with again. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** A text that was fetched; none where it is the same as before. */
export type Fetched = ({ same: true } | { same: false; text: string }) & { validators: Validators };

export interface Fetcher {
  /**
   * Gets a text that is Markdown or plain, and not what a site shows instead of a missing page. Throws with a reason
   * that a person can read.
   */
  get(url: string, known?: Validators): Promise<Fetched>;
  /** Bytes of text that came. */
  received(): number;
  close(): Promise<void>;
}

/** How much is taken, and how long is waited. */
export const FETCH_LIMITS = {
  pageBytes: 5_000_000,
  allBytes: 64_000_000,
  /** For one page, whatever it takes: attempts, redirects, slow bytes. */
  pageMs: 60_000,
  silenceMs: 10_000,
  redirects: 3,
  retries: 2,
  /** The longest `Retry-After` that is waited for. */
  retryAfterMs: 15_000,
};

const USER_AGENT = 'workos-docs-bot (+https://github.com/workos-docs-bot/workos-docs-bot)';

/** Fetches texts within limits: of one size and all together, in time, retried where that helps, on one host. */
export function createFetcher(limits: typeof FETCH_LIMITS = FETCH_LIMITS): Fetcher {
  const agent = new Agent({
    maxResponseSize: limits.pageBytes,
    connectTimeout: limits.silenceMs,
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
  });
  const dispatcher = new RetryAgent(agent, {
    maxRetries: limits.retries,
    minTimeout: 300,
    maxTimeout: limits.retryAfterMs,
    statusCodes: [429, 500, 502, 503, 504],
  });
  let received = 0;

  const get = async (url: string, known: Validators = {}): Promise<Fetched> => {
    const signal = AbortSignal.timeout(limits.pageMs);
    let at = url;
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const response = await ask(dispatcher, at, known, signal);
      const { statusCode, headers, body } = response;
      if (statusCode === 304) {
        await body.dump();
        return { same: true, validators: known };
      }
      const location = headers.location;
      if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
        await body.dump();
        const next = new URL(location, at);
        if (next.host !== new URL(at).host) throw new Error(`it redirects to another host, ${next.host}`);
        at = next.href;
        continue;
      }
      if (statusCode !== 200) {
        await body.dump();
        throw new Error(`the server answered ${statusCode}`);
      }
      const type = String(headers['content-type'] ?? '');
      if (!/^text\/(?:markdown|plain|x-markdown)\b/i.test(type)) {
        await body.dump();
        throw new Error(`it is ${type || 'of no type'}, not Markdown`);
      }
      const text = await readBody(body);
      if (/^\s*<(?:!doctype|html)\b/i.test(text)) throw new Error('it is a page of HTML, not Markdown');
      return { same: false, text, validators: validatorsOf(headers) };
    }
    throw new Error(`it redirects more than ${limits.redirects} times`);
  };

  const readBody = async (body: Dispatcher.ResponseData['body']): Promise<string> => {
    if (received > limits.allBytes) throw new Error(`more than ${limits.allBytes / 1e6} MB came in all`);
    const text = await body.text();
    received += Buffer.byteLength(text);
    return text;
  };

  return {
    get: (url, known) =>
      get(url, known).catch((error: unknown) => {
        throw new Error(reasonOf(error), { cause: error });
      }),
    received: () => received,
    close: () => dispatcher.close(),
  };
}

function ask(dispatcher: Dispatcher, url: string, known: Validators, signal: AbortSignal) {
  return request(url, {
    dispatcher,
    signal,
    headers: {
      accept: 'text/markdown, text/plain;q=0.9',
      'user-agent': USER_AGENT,
      ...(known.etag ? { 'if-none-match': known.etag } : {}),
      ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    },
  });
}

function validatorsOf(headers: Dispatcher.ResponseData['headers']): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return {
    ...(typeof etag === 'string' ? { etag } : {}),
    ...(typeof lastModified === 'string' ? { lastModified } : {}),
  };
}

/** What went wrong, without the names of code. */
function reasonOf(error: unknown): string {
  const { code = '', name = '', message = '', statusCode } = error as Record<string, string | undefined>;
  if (statusCode)
    return Number(statusCode) >= 300 ? `the server answered ${statusCode}` : 'the connection broke';
  return REASONS[code] ?? REASONS[name] ?? message;
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nobody answers there',
  ENOTFOUND: 'there is no such host',
  ECONNRESET: 'the connection broke',
  UND_ERR_SOCKET: 'the connection broke',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'the text did not come in time',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: `it is longer than ${FETCH_LIMITS.pageBytes / 1e6} MB`,
  TimeoutError: 'the text did not come in time',
};
