/** What keys ask of the board. */
export type Action =
  | { readonly is: "move" | "page" | "across"; readonly by: number }
  | { readonly is: "edge"; readonly to: "first" | "last" }
  | { readonly is: "pane" | "open" | "back" | "filter" | "sort" | "help" | "language" | "quit" | "interrupt" }
  | { readonly is: "find" | "found" | "forget" | "erase" }
  | { readonly is: "type"; readonly letter: string }
  | { readonly is: "next"; readonly by: number }
  /** Percent of the forecast; days. */
  | { readonly is: "volume" | "launch"; readonly by: number }
  /** The way out at this place; undefined: none. */
  | { readonly is: "option"; readonly at: number | undefined }
  | { readonly is: "reset" | "save" | "write" }
  /** What came of writing, or of wanting to. */
  | { readonly is: "done"; readonly notice: "written" | "changed-meanwhile" | "no-place" };
