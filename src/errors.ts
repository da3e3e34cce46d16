/** Stable names of everything that can go wrong on purpose. */
export type ErrorCode =
  | 'BAD_CONFIG'
  | 'BAD_CORPUS'
  | 'BAD_INDEX'
  | 'MCP_START'
  | 'NO_INDEX'
  | 'NOT_FOUND'
  | 'SLACK_START'
  | 'STORE'
  | 'SYNC_FAILED'
  | 'USAGE';

/** An error meant for a person: what happened, and in `remedy` what to do next. */
export class DocsBotError extends Error {
  override readonly name = 'DocsBotError';
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}
