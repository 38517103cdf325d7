import { speakTests } from "./speaks.ts";

speakTests("first");
