import type { Edit } from "./base/edit.ts";
import { declaredNumber } from "./declared-number.ts";
import { judgeCompany, type JudgedIn } from "./judge-company.ts";
import type { AnswerDeclaration } from "./model/answers.ts";
import type { OpenCompany } from "./open-company.ts";
import type { Dispute } from "./result/request.ts";
import { rewritten } from "./ways-out.ts";

/** The company and all that was judged in it. */
interface Case {
  readonly open: OpenCompany;
  readonly judged: readonly JudgedIn[];
  readonly seed: number | undefined;
}

/** What becomes of an initiative by each number that an area says is wrong: neither number is taken in silence. */
export async function disputesOf(one: Case, judged: JudgedIn): Promise<readonly Dispute[]> {
  const disputes: Dispute[] = [];
  for (const [department, answer] of Object.entries(judged.initiative.answers)) {
    if (answer.declaration.says !== "wrong-number" || answer.void) continue;
    disputes.push(await disputeOf(one, judged, { department, answer: answer.declaration }));
  }
  return disputes;
}

interface Said {
  readonly department: string;
  readonly answer: AnswerDeclaration;
}

async function disputeOf(one: Case, judged: JudgedIn, { department, answer }: Said): Promise<Dispute> {
  const { at: number = "", should_be: shouldBe = "" } = answer;
  const found = declaredNumber(one.open, judged.initiative, number);
  const told = { department, number, shouldBe, declared: found?.text, at: found?.place };
  if (!found || shouldBe === "") return { ...told, asSaid: undefined };
  // As it was said: what a file would refuse (`30.000`) is refused here, and never read as another number.
  const edit: Edit = { ...found, change: { is: "set", value: shouldBe } };
  return { ...told, asSaid: await triedWith(one, judged, edit) };
}

/** Judged as everything else is, beside the same initiatives: what differs is the number. */
async function triedWith(
  { open, judged, seed }: Case,
  { initiative, world: { first } }: JudgedIn,
  edit: Edit,
): Promise<Dispute["asSaid"]> {
  const changed = await rewritten(open, [edit]);
  if (!changed) return undefined;
  const ids = new Set(judged.map((one) => one.initiative.id));
  const initiatives = changed.company.initiatives.filter(({ id }) => ids.has(id));
  const one = judgeCompany(changed, initiatives, { first, ...(seed === undefined ? {} : { seed }) }).find(
    (each) => each.initiative.id === initiative.id,
  );
  if (!one) return undefined;
  const { letDownKnown, letDown } = one.outlook.customers;
  return { verdict: one.verdict, letDown: letDownKnown ? letDown : undefined };
}
