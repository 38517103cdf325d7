/** The command that shells ask. */
export const HIDDEN = "complete";
