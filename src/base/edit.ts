/** What can be written into a file: `true` and `false` are written as `yes` and `no`. */
export type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written };

/**
 * One change of one authored file, said by what the file says and not by where it stands, so that several changes of one
 * file can follow one another. Files are relative to the company's folder.
 */
export interface Edit {
  readonly file: string;
  /** The document whose top-level key `kind` says `id`; without `id` the first of that kind (a file may hold several). */
  readonly document: { readonly kind: string; readonly id?: string };
  /** From the document's top: keys of maps, indexes of lists; 0 also stands for a map that is not in a list. */
  readonly at: readonly (string | number)[];
  /** `set` makes what is missing on the way; `append` makes a list of what is not there or stands alone. */
  readonly change:
    | { readonly is: "set"; readonly value: Written }
    | { readonly is: "append"; readonly value: Written }
    | { readonly is: "remove" };
}
