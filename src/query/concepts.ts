/**
 * Product vocabulary: names for one thing, so that a question in one finds a page in another. Each line is a
 * concept: its name, then the ways it is written (lower case, a phrase's words by single spaces).
 */
const CONCEPTS: Record<string, string[]> = {
  sso: ['sso', 'single sign on', 'single signon', 'singlesignon'],
  directorysync: ['dsync', 'directory sync', 'directorysync', 'directory synchronization'],
  scim: ['scim', 'system for cross domain identity management'],
  idp: ['idp', 'identity provider', 'idps', 'identity providers'],
  serviceprovider: ['service provider', 'sp'],
  jit: ['jit', 'just in time'],
  fga: ['fga', 'fine grained authorization', 'finegrained authorization'],
  rbac: ['rbac', 'role based access control', 'rolebased access control'],
  m2m: ['m2m', 'machine to machine', 'service to service', 'server to server', 'client credentials'],
  mfa: [
    'mfa',
    '2fa',
    'multi factor authentication',
    'multi factor auth',
    'multifactor',
    'multi factor',
    'two factor authentication',
    'two factor',
    'two step',
    'second factor',
  ],
  totp: ['totp', 'time based one time password', 'authenticator app'],
  otp: ['otp', 'one time password', 'one time passcode', 'one time code'],
  jwks: ['jwks', 'json web key set', 'json web key sets'],
  jwt: ['jwt', 'json web token', 'json web tokens', 'jwts'],
  acs: ['acs', 'assertion consumer service'],
  entra: [
    'entra',
    'entra id',
    'azure ad',
    'azure active directory',
    'microsoft entra',
    'microsoft entra id',
    'aad',
    'azuread',
  ],
  googleworkspace: ['google workspace', 'g suite', 'gsuite'],
  slo: ['slo', 'single logout', 'single log out', 'single sign out'],
  signin: [
    'sign in',
    'signin',
    'log in',
    'login',
    'logging in',
    'logs in',
    'signs in',
    'signing in',
    'logged in',
    'signed in',
  ],
  signup: ['sign up', 'signup', 'signing up', 'signs up', 'register', 'registration', 'create an account'],
  signout: ['sign out', 'signout', 'log out', 'logout', 'signed out', 'logged out', 'signs out', 'logs out'],
  byok: ['byok', 'bring your own key', 'bringyourownkey', 'customer managed key', 'customer managed keys'],
  kms: ['kms', 'key management service'],
  env: ['env var', 'env vars', 'environment variable', 'environment variables'],
  database: ['db', 'database', 'databases'],
  docs: ['docs', 'documentation'],
  app: ['app', 'application', 'apps', 'applications'],
  org: ['org', 'orgs', 'organization', 'organizations', 'organisation', 'organisations'],
  config: ['config', 'configure', 'configuration', 'configuring', 'configured'],
  cli: ['cli', 'command line'],
  siem: ['siem', 'security information and event management'],
  passkey: ['passkey', 'passkeys', 'webauthn', 'fido2'],
  nextjs: ['nextjs', 'next js'],
  javascript: ['javascript', 'js'],
  typescript: ['typescript', 'ts'],
  csharp: ['csharp', 'dotnet', 'c sharp', 'aspnet'],
  golang: ['golang', 'go sdk', 'go client', 'in go'],
  python: ['python', 'django', 'flask', 'fastapi'],
  ruby: ['ruby', 'rails'],
  redirecturi: [
    'redirect uri',
    'redirect url',
    'callback url',
    'callback uri',
    'redirect uris',
    'redirect urls',
    'callback urls',
  ],
  apikey: ['api key', 'api keys', 'secret key', 'apikey', 'apikeys'],
  ratelimit: [
    'rate limit',
    'rate limits',
    'rate limiting',
    'throttling',
    'throttled',
    'rate limited',
    'too many requests',
  ],
  setuplink: ['setup link', 'set up link', 'portal link', 'onboarding link'],
  auditlog: ['audit log', 'audit logs', 'audit trail', 'audit trails', 'activity log', 'activity logs'],
  adminportal: ['admin portal', 'adminportal'],
  magicauth: ['magic auth', 'magicauth', 'magic code', 'email code'],
  magiclink: ['magic link', 'magic links', 'magiclink', 'passwordless link'],
  deprovision: [
    'deprovision',
    'deprovisioning',
    'offboard',
    'offboarding',
    'offboarded',
    'terminated',
    'deactivate',
    'deactivated',
  ],
  provision: ['provision', 'provisioning', 'onboard', 'onboarding'],
  impersonate: ['impersonate', 'impersonation', 'impersonating', 'log in as', 'login as', 'sign in as'],
  customdomain: ['custom domain', 'custom domains', 'own domain', 'vanity domain'],
  hr: ['hris', 'hr system', 'hr systems', 'human resources'],
  invite: ['invite', 'invitation', 'invitations', 'inviting', 'invited', 'invites'],
  whitelist: ['whitelist', 'allowlist', 'allow list', 'whitelisting', 'allowlisting'],
  blocklist: ['blocklist', 'blacklist', 'deny list', 'denylist', 'block list'],
  captcha: ['captcha', 'recaptcha', 'bot detection'],
  webhook: ['webhook', 'webhooks', 'web hook', 'web hooks'],
  email: ['email', 'emails', 'e mail', 'mail', 'mails'],
  setup: ['set up', 'setup', 'setting up', 'setups'],
  encrypt: ['encrypt', 'encryption', 'encrypted', 'encrypting'],
  onprem: ['on prem', 'onprem', 'on premise', 'on premises', 'self hosted', 'selfhosted'],
  expire: ['expire', 'expires', 'expired', 'expiry', 'expiration', 'expiring'],
  costcenter: ['cost center', 'cost centers', 'cost centre', 'cost center name'],
  quickstart: ['quickstart', 'quick start', 'getting started', 'get started'],
  widget: ['widget', 'widgets'],
  manually: [
    'manually',
    'without the sdk',
    'without an sdk',
    'without sdk',
    'without your sdk',
    'without any sdk',
    'without a library',
  ],
};

/** A concept found in a text: its name, and how many words, from which one, say it. */
export interface Mention {
  concept: string;
  start: number;
  length: number;
}

const LONGEST = 6;
const byPhrase = new Map<string, string>();
for (const [concept, phrases] of Object.entries(CONCEPTS)) {
  for (const phrase of phrases) byPhrase.set(phrase, concept);
}
const firstWords = new Set([...byPhrase.keys()].map((phrase) => phrase.split(' ')[0]));

/** The concepts that a run of lower-case words names; of overlapping ones, the longest. */
export function mentions(texts: readonly string[]): Mention[] {
  const found: Mention[] = [];
  for (let start = 0; start < texts.length; start++) {
    if (!firstWords.has(texts[start])) continue;
    for (let length = Math.min(LONGEST, texts.length - start); length > 0; length--) {
      const concept = byPhrase.get(texts.slice(start, start + length).join(' '));
      if (!concept) continue;
      found.push({ concept, start, length });
      start += length - 1;
      break;
    }
  }
  return found;
}

/** A concept as a token of the index; no word of a text has this form. */
export function conceptToken(concept: string): string {
  return `=${concept}`;
}
