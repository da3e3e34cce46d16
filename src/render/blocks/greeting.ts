/** What a greeting is answered with. */
export const GREETING =
  'I answer WorkOS questions with the passage of the documentation that says it, word for word. Ask me, for example: how do I test SSO without Okta?';
