/** A file to write: its path below the company's folder, with forward slashes. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}
