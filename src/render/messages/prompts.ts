/** What somebody is offered to ask first; `manifest.yml` names the same, for before the bot has been heard of. */
export const PROMPTS: { title: string; message: string }[] = [
  { title: 'Test SSO', message: 'how do I test SSO?' },
  { title: 'Directory groups', message: 'what is a directory group?' },
  { title: 'An API method', message: 'getProfileAndToken in python' },
  { title: 'An event', message: 'dsync.user.created' },
];

/** What stands above the prompts. */
export const GREETING = 'Ask me a WorkOS question, or begin with one of these';
