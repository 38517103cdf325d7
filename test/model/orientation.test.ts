import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessmentsOf, lastReply, orientationScore } from "../../src/model/orientation-score.ts";
import { QUESTION_IDS } from "../../src/model/orientation-questions.ts";
import { day, type Files, joinFiles, placesOf } from "./joined.ts";

const FILES: Files = {
  "b.yaml": "company: a\nas_of: 2026-05-25\n",
  "new.yaml": "orientation: logistics\non: 2026-05-11\nby: w@a.example\nquestions:\n  one-shared-base: {answer: no}\n",
  "old.yaml":
    "orientation: logistics\non: 2025-11-17\nquestions:\n  one-shared-base: {answer: yes}\n  two-way-channels: {answer: unknown, on: 2025-10-01}\n",
  "later.yaml": "orientation: logistics\non: 2026-06-01\nquestions:\n  one-shared-base: {answer: yes}\n",
};

describe("the score of what an area replied", () => {
  it.each([
    [[], { points: 0, known: 0, low: 0, high: 1 }],
    [["unknown"], { points: 0, known: 0, low: 0, high: 1 }],
    [["yes"], { points: 1, known: 1, low: 1 / 11, high: 1 }],
    [["no"], { points: 0, known: 1, low: 0, high: 10 / 11 }],
    [["yes", "partly", "no", "unknown"], { points: 1.5, known: 3, low: 1.5 / 11, high: 9.5 / 11 }],
    [Array.from({ length: 11 }, () => "partly" as const), { points: 5.5, known: 11, low: 0.5, high: 0.5 }],
  ] as const)("of %j", (answers, wanted) => {
    expect(orientationScore(answers)).toEqual({ asked: 11, ...wanted });
  });

  it("lies in a range that what is not known can only widen", () => {
    const answer = fc.constantFrom("yes" as const, "partly" as const, "no" as const, "unknown" as const);
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 11 }), fc.nat(10), (answers, at) => {
        const score = orientationScore(answers);
        expect(score.low).toBeGreaterThanOrEqual(0);
        expect(score.high).toBeLessThanOrEqual(1);
        expect(score.low).toBeLessThanOrEqual(score.high);
        const forgotten = orientationScore(answers.map((one, index) => (index === at ? "unknown" : one)));
        expect(forgotten.low).toBeLessThanOrEqual(score.low);
        expect(forgotten.high).toBeGreaterThanOrEqual(score.high);
      }),
    );
  });
});

describe("self-assessments", () => {
  it("stand by day whatever files they are in, and those of days to come are not known yet", () => {
    const { company, problems } = joinFiles(FILES);
    expect(problems).toEqual([]);
    expect(company.orientation.map(({ on }) => on)).toEqual(["2025-11-17", "2026-05-11", "2026-06-01"].map(day));
    expect(assessmentsOf(company, "logistics").map(({ on }) => on)).toEqual(["2025-11-17", "2026-05-11"].map(day));
    expect(assessmentsOf(company, "support")).toEqual([]);
  });

  it("of an area last replied: a later file that leaves a question out takes nothing back", () => {
    const { company } = joinFiles(FILES);
    expect(lastReply(company, "logistics", "one-shared-base")?.answer).toBe("no");
    expect(lastReply(company, "logistics", "two-way-channels")).toMatchObject({
      answer: "unknown",
      on: day("2025-10-01"),
    });
    expect(lastReply(company, "logistics", "customer-training")).toBeUndefined();
    expect(lastReply(company, "support", "one-shared-base")).toBeUndefined();
  });

  it("of one area on one day are a problem where the second stands, and the first counts", () => {
    const again = "orientation: logistics\non: 2026-05-11\nquestions:\n  one-shared-base: {answer: yes}\n";
    const { company, problems } = joinFiles({ ...FILES, "twice.yaml": again });
    expect(placesOf(problems)).toEqual(["id-twice twice.yaml:1:14"]);
    expect(lastReply(company, "logistics", "one-shared-base")?.answer).toBe("no");
  });

  it("keep the order of the questions", () => {
    const questions = QUESTION_IDS.toReversed().map((id) => `  ${id}: {answer: partly}\n`);
    const { company } = joinFiles({ "a.yaml": `orientation: it\non: 2026-05-11\nquestions:\n${questions.join("")}` });
    expect(company.orientation[0]?.replies.map(({ question }) => question)).toEqual(QUESTION_IDS);
  });
});
