import type { Position } from "../base/position.ts";
import { type Row, rowsFrom } from "./rows.ts";
import type { World } from "./world.ts";

/** Writes rows about the initiative. */
export const initiativeRow: Row<World> = rowsFrom<World>(({ initiative }) => [initiative.at]);

/** Where a field of the initiative stands, else the initiative itself. */
export function initiativeAt({ initiative }: World, field: string): readonly Position[] {
  return [initiative.declaration.$at[field] ?? initiative.at];
}

/** For a row that stands at a field. */
export const at = (field: string) => ({ from: (world: World) => initiativeAt(world, field) });
