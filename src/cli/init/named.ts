import { plain } from "../../claims/token.ts";

/** Ids are typed: whole words of a long name, as many as thirty characters hold. */
const TOO_LONG = /^(?=.{31})(.{1,30}(?=-)|.{30}).*$/;

/** The id under which files refer to what people call by a name: `Atención al cliente` is `atencion-al-cliente`. */
export function idFrom(name: string): string {
  return plain(name)
    .replaceAll("ñ", "n")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .replace(TOO_LONG, "$1");
}
