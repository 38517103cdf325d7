import type { Language } from "../base/bilingual.ts";
import type { Change } from "./change.ts";
import { NO_CHANGE } from "./change.ts";
import type { Form } from "./form.ts";
import type { Reading } from "./reading.ts";
import type { Choice } from "./rows.ts";

/** Where the board stands: everything that keys change. */
export interface State extends Choice {
  readonly language: Language;
  readonly view: "main" | "point" | "help" | "reading" | "form" | "difference";
  /** Which part of the main view the keys move in. */
  readonly pane: "rows" | "heat";
  /** The chosen initiative, by its place in the list. */
  readonly row: number;
  /** The chosen capacity and week. */
  readonly capacity: number;
  readonly week: number;
  /** Letters go into `find`. */
  readonly isTyping: boolean;
  /** What the point view is about; undefined while none was opened. */
  readonly initiative: string | undefined;
  /** Which of its points. */
  readonly point: number;
  readonly change: Change;
  /** What is read; undefined while nothing is. */
  readonly reading: Reading | undefined;
  /** Lines of what is read, or would be written, that are above the screen. */
  readonly scroll: number;
  /** What is being answered; undefined while nothing is. */
  readonly form: Form | undefined;
  /** What the difference is of: what is tried, that somebody was asked, or what was answered. */
  readonly writes: "change" | "ask" | "form";
  /** What was done last, for one line. */
  readonly notice: Notice | undefined;
  /** Somebody said yes to what was shown. */
  readonly isWriting: boolean;
  readonly leaving: "no" | "quit" | "interrupted";
}

/** What came of writing these files, or why nothing did. */
export type Notice =
  | { readonly is: "written" | "changed" | "unread"; readonly files: readonly string[] }
  | { readonly is: "not-written" | "nothing-to-decide" };

export function firstState(language: Language): State {
  return {
    language,
    view: "main",
    pane: "rows",
    row: 0,
    capacity: 0,
    week: 0,
    filter: "waiting",
    sort: "decide",
    find: "",
    isTyping: false,
    initiative: undefined,
    point: 0,
    change: NO_CHANGE,
    reading: undefined,
    scroll: 0,
    form: undefined,
    writes: "change",
    notice: undefined,
    isWriting: false,
    leaving: "no",
  };
}
