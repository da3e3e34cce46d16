/** Where a question is asked. */
export type Surface = 'command' | 'thread' | 'direct message';

/** A question of the gallery: each surface and each kind of answer is among them. */
export interface GalleryQuestion {
  name: string;
  question: string;
  surface: Surface;
  /** Asked before it, in the same conversation. */
  after?: string;
}

const COMMAND = {
  'how-to': 'how do I test SSO without Okta?',
  steps: 'how do I connect a Google Workspace directory',
  'yes-or-no': 'do we support SMS codes for two-factor authentication?',
  definition: 'what is an ACS URL?',
  'method-js': 'getProfileAndToken',
  'method-python': 'list directory users in python',
  endpoint: 'POST /user_management/users',
  object: 'organization membership object',
  event: 'dsync.group.user_added',
  'error-code': 'signin_consent_denied',
  'error-response': 'sso_required',
  table: 'rate limits for authkit',
  limits: 'how many metadata keys can an audit log event have',
  callout: 'IdP-initiated SSO security',
  tabs: 'install dependencies for authkit in remix',
  code: 'verify a webhook signature manually',
  migration: 'import password hashes from firebase',
  provider: 'set up Entra ID SAML',
  faq: 'how often does google workspace sync',
  comparison: 'events api or webhooks?',
  glossary: 'IdP',
  changelog: "what's new",
  misspelt: 'impersonaton of a usr',
  'no-answer': 'how much does an SSO connection cost per month',
  'off-topic': 'where can I get a good coffee',
  'nothing-asked': 'help',
};

/** Thirty named questions. */
export const GALLERY: readonly GalleryQuestion[] = [
  ...Object.entries(COMMAND).map(
    ([name, question]): GalleryQuestion => ({ name, question, surface: 'command' }),
  ),
  { name: 'mention', question: 'how do I add custom claims to the access token?', surface: 'thread' },
  {
    name: 'follow-up-language',
    after: 'how do I create an organization',
    question: 'and in go?',
    surface: 'thread',
  },
  {
    name: 'direct-message',
    question: 'can customers bring their own encryption key?',
    surface: 'direct message',
  },
  {
    name: 'follow-up-provider',
    after: 'set up SAML with okta',
    question: 'what about google?',
    surface: 'direct message',
  },
];
