/** Where a page's words were taken from, and as of when. */
export interface Origin {
  /** As a reply's last line says it: `README of @workos-inc/node 11.0.0`. */
  name: string;
  licence: string;
  /** The day as of which it says so: `2026-11-27`. */
  asOf?: string;
}

/** The documentation as a whole. */
export interface About {
  docsVersion: string;
  pages: number;
  licence: string;
  /** The day as of which it is: `2026-11-27`; undefined where that is not known. */
  asOf?: string;
}

/** How keeping the documentation current goes. */
export interface SyncState {
  /** ISO 8601; undefined before the first of this process. */
  lastSuccess?: string;
  /** Since when it has failed, and why last. */
  failingSince?: string;
  reason?: string;
}
