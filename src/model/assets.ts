import type { Claim } from "../claims/claim.ts";
import { claimsIn } from "../claims/claims.ts";
import { readPlain } from "../claims/read-plain.ts";
import type { InitiativeFile } from "./initiative.ts";
import { type Joining, placeOf } from "./joining.ts";

/** A file that `assets:` names, from the company's folder. */
export function assetFile({ $at }: Pick<InitiativeFile, "$at">, path: string): string {
  const { file } = placeOf($at, "assets");
  return inFolder(file.slice(0, file.lastIndexOf("/") + 1), path);
}

/** A path from a folder with its `.` and `..` worked out; what leads above the company's folder still does. */
function inFolder(folder: string, path: string): string {
  if (path.startsWith("/")) return path;
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** What the texts of an initiative say, its own short ones and those of files. */
export function claimsOf(declaration: InitiativeFile, { request }: Joining): readonly Claim[] {
  return (declaration.assets ?? []).flatMap((asset) => {
    if (typeof asset === "string") return request.claims?.get(assetFile(declaration, asset)) ?? [];
    const at = placeOf(asset.$at, "text");
    return claimsIn(readPlain(asset.text)).map(({ kind, words, sentence, amount }) => {
      return { kind, words, sentence, amount, source: asset.channel ?? "text", at };
    });
  });
}
