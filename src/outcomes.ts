/** Where somebody asks; `other` for what is no question: clicks and previews. */
export type Surface =
  | 'command'
  | 'mention'
  | 'direct_message'
  | 'channel'
  | 'message_shortcut'
  | 'modal'
  | 'home'
  | 'workflow_step'
  | 'other';

/** What became of a question. `empty`: nothing was asked; `limited`: it was one too many. */
export type Outcome = 'found' | 'nothing' | 'empty' | 'greeting' | 'limited' | 'failed';
