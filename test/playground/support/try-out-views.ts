/** A text without markup. */
export const plain = (text: string) => ({ type: 'plain_text', text }) as const;

export const SEARCH_VIEW = {
  type: 'modal',
  callback_id: 'search',
  title: plain('Search'),
  submit: plain('Go'),
  notify_on_close: true,
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input',
      block_id: 'q',
      optional: true,
      label: plain('Question'),
      element: { type: 'plain_text_input', action_id: 'question' },
    },
    {
      type: 'actions',
      block_id: 'a',
      elements: [{ type: 'button', action_id: 'more', text: plain('More') }],
    },
  ],
} as const;

/** A search whose results change while one types. */
export const findView = (result: string, type = 'modal') => ({
  type,
  callback_id: 'find',
  ...(type === 'modal' ? { title: plain('Find'), submit: plain('Done') } : {}),
  blocks: [
    {
      type: 'input',
      block_id: 'find',
      optional: true,
      dispatch_action: true,
      label: plain('Search for'),
      element: {
        type: 'plain_text_input',
        action_id: 'term',
        dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      },
    },
    {
      type: 'input',
      block_id: 'product',
      optional: true,
      label: plain('Product'),
      element: {
        type: 'static_select',
        action_id: 'product',
        options: [
          { text: plain('SSO'), value: 'sso' },
          { text: plain('AuthKit'), value: 'authkit' },
        ],
      },
    },
    { type: 'section', block_id: 'result', text: { type: 'mrkdwn', text: result } },
  ],
});

/** A message to press things on. */
export const TRY_OUT_BLOCKS = [
  {
    type: 'actions',
    block_id: 'choose',
    elements: [
      {
        type: 'static_select',
        action_id: 'language',
        placeholder: plain('Language'),
        options: [{ text: plain('Python'), value: 'python' }],
      },
      { type: 'button', action_id: 'gone', text: plain('Dismiss') },
    ],
  },
  {
    type: 'context_actions',
    block_id: 'vote',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'vote',
        positive_button: { text: plain('Good'), value: 'up' },
        negative_button: { text: plain('Bad'), value: 'down' },
      },
    ],
  },
];
