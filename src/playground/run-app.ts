/** The app while it runs. */
export interface RunningApp {
  /** Where it takes requests; undefined in Socket Mode. */
  url: string | undefined;
  /** Its process, where it has one of its own. */
  pid?: number | undefined;
  stop(): Promise<void>;
}

/** Starts the app with these settings, which are all it learns of where it is. */
export type RunApp = (
  env: Record<string, string>,
  ended: (code?: number | null) => void,
) => Promise<RunningApp>;
