// In a pipeline ink draws only its last frame, and these tests look at each: it is told before it is loaded.
process.env["CI"] = "false";

export const { cleanup, render } = await import("ink-testing-library");
export const { Shell } = await import("../../src/tui/shell.ts");
