import { speakTests } from "./speaks.ts";

speakTests("second");
