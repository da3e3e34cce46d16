/** What was delivered could not be answered in time: it is not acknowledged, so that Slack sends it again. */
export class NotSafe extends Error {
  override readonly name = 'NotSafe';
}
