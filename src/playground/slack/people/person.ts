import type { Choice, Message, OpenView, Prompts, StepRun } from '../workspace.ts';

/** Somebody in the workspace, as a test acts for them: by the words that they see. */
export interface Person {
  id: string;
  /** Types into a conversation (`#ask-workos`) or, with a message, into its thread; `/...` runs a command. */
  type(where: string, text: string, thread?: Message): Promise<Message>;
  /** Types to the app directly. */
  tell(text: string, thread?: Message): Promise<Message>;
  edit(message: Message, text: string): void;
  delete(message: Message): void;
  /** What they see there; `app` is their direct messages with the app. */
  sees(where: string, thread?: Message): Message[];
  /** Waits for a message of somebody else's in that conversation or thread. */
  waitsFor(where: string, words: RegExp, thread?: Message): Promise<Message>;
  click(message: Message, label: string): Promise<void>;
  choose(message: Message, option: string): Promise<void>;
  /** Opens the app's Home; what was published there so far. */
  opensHome(): Promise<OpenView | undefined>;
  /** Opens the app's messages. */
  opensMessages(): Promise<void>;
  home(): OpenView | undefined;
  modal(): OpenView | undefined;
  waitsForHome(words: RegExp): Promise<OpenView>;
  waitsForModal(words: RegExp): Promise<OpenView>;
  /** Presses a button or chooses an option, with other fields filled in by action id. */
  clickIn(view: OpenView, label: string, filled?: Record<string, Choice>): Promise<void>;
  /** Types into the field with this label or action id, in place of what is there; `enter` presses Enter then. */
  typesIn(view: OpenView, field: string, text: string, options?: { enter?: boolean }): Promise<void>;
  /** Submits the modal on top, its inputs filled in by action id. */
  submit(filled?: Record<string, Choice>): Promise<void>;
  closeModal(): Promise<void>;
  startShortcut(callbackId: string, message?: Message): Promise<void>;
  /** What the app suggests to ask it. */
  prompts(): Prompts;
  /** What the app says that it is doing in the thread of a message. */
  status(where: string, thread: Message): string | undefined;
  threadTitle(where: string, thread: Message): string | undefined;
  /** Runs a step of the app in a workflow, and waits for its end. */
  runStep(callbackId: string, inputs: Record<string, unknown>, timeoutMs?: number): Promise<StepEnd>;
}

/** How the app ended a step of a workflow. */
export type StepEnd = Pick<StepRun, 'outputs' | 'error'>;
