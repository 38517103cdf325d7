import type { Language } from "../../src/base/bilingual.ts";
import { check } from "../../src/check.ts";
import type { CheckRequest } from "../../src/cli/pipeline.ts";
import type { Result } from "../../src/result/result.ts";
import { ANSWERS, COMPANY, LOGISTICS, repository, SPRING, SUMMER, type TestRepository } from "../repository.ts";

/** A company on `main`, and a branch of it that changes something. */
export function changedCompany(change: (repo: TestRepository) => void): TestRepository {
  const repo = repository();
  repo.write(COMPANY);
  repo.commit("the company");
  repo.git("checkout", "-q", "-b", "change");
  change(repo);
  repo.commit("the change");
  return repo;
}

/** Dispatch is lowered, a third initiative comes, and the second tells what it gives when it goes wrong. */
export function lowered(repo: TestRepository): void {
  repo.edit(LOGISTICS, "rate: 1000/day", "rate: 210/day");
  const june = repo.read(SPRING).replace("initiative: spring", "initiative: june").replace("Strollers", "Garden");
  repo.write({ "initiatives/june.initiative.yaml": june });
  const care = "care_plan: {when: late delivery, gives: 5 EUR, funded_by: marketing, tells: logistics}\n";
  repo.write({ [SUMMER]: repo.read(SUMMER) + care });
}

/** A new initiative is answered for in the request that brings it. */
export function answeredItself(repo: TestRepository): void {
  const june = repo.read(SPRING).replace("initiative: spring", "initiative: june").replace("Strollers", "Garden");
  repo.write({ "initiatives/june.initiative.yaml": june });
  repo.edit(ANSWERS, "  spring:", "  june: {says: agrees, on: 2026-05-03, by: warehouse@acme.example}\n  spring:");
}

/** What a check of the branch says. */
export async function resultOfChange(
  { root }: TestRepository,
  language: Language,
  more: Partial<CheckRequest> = {},
): Promise<Result> {
  const { results } = await check({ paths: [root], since: "main", language, environment: process.env, ...more });
  const [result] = results;
  if (!result) throw new Error("the change gave no result");
  return result;
}
