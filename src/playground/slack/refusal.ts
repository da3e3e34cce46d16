/** An answer of Slack's that says no: `{ok: false, error}` and what else it has to say. */
export class SlackRefusal extends Error {
  override name = 'SlackRefusal';
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
