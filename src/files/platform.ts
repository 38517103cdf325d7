import type { Platform } from "../base/problem.ts";

/** The platform whose pipeline this is, by the variable that each sets. */
export function platformOf(environment: Readonly<Record<string, string | undefined>>): Platform {
  if (environment["GITHUB_ACTIONS"] === "true") return "github";
  if (environment["GITLAB_CI"] === "true") return "gitlab";
  if (environment["TF_BUILD"] !== undefined) return "azure";
  return environment["BITBUCKET_BUILD_NUMBER"] === undefined ? "other" : "bitbucket";
}
