/** What `src/build/bundle.ts` writes in: a name that changes with whatever is bundled. */
declare const BUILD: string | undefined;

/** Which build this is; undefined where it was not bundled: nothing that it works out is kept for another run. */
export const BUILD_NAME: string | undefined = typeof BUILD === "string" ? BUILD : undefined;
