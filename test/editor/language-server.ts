import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** A place in a text as editors count it: lines and characters from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const SETTINGS = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  format: { enable: false },
};

/** The real yaml-language-server behind its protocol, as an editor talks to it. */
export class LanguageServer {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnosed = new Map<string, (found: readonly Diagnostic[]) => void>();
  #read = Buffer.alloc(0);
  #last = 0;

  constructor() {
    const manifest = createRequire(import.meta.url).resolve("yaml-language-server/package.json");
    const bin = manifest.replace(/package\.json$/, "bin/yaml-language-server");
    this.#server = spawn(process.execPath, [bin, "--stdio"], { env: { PATH: process.env["PATH"] ?? "" } });
    this.#server.stdout.on("data", (chunk: Buffer) => {
      this.#read = Buffer.concat([this.#read, chunk]);
      this.#take();
    });
  }

  async start(): Promise<void> {
    const capabilities = {
      textDocument: { completion: {}, hover: { contentFormat: ["markdown"] }, publishDiagnostics: {} },
      workspace: { configuration: true },
    };
    await this.#ask("initialize", { processId: process.pid, rootUri: null, capabilities });
    this.#say("initialized", {});
    this.#say("workspace/didChangeConfiguration", { settings: { yaml: SETTINGS } });
  }

  /** Opens a file with a text, and answers with what the server finds wrong with it. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const diagnosed = new Promise<readonly Diagnostic[]>((resolve) => this.#diagnosed.set(uri, resolve));
    this.#say("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return diagnosed;
  }

  async complete(path: string, position: Place): Promise<readonly { label: string; documentation?: unknown }[]> {
    const found = await this.#ask("textDocument/completion", {
      textDocument: { uri: pathToFileURL(path).href },
      position,
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the protocol's own shape
    return (found as { items: { label: string; documentation?: unknown }[] }).items;
  }

  async hover(path: string, position: Place): Promise<string> {
    return JSON.stringify(
      await this.#ask("textDocument/hover", { textDocument: { uri: pathToFileURL(path).href }, position }),
    );
  }

  stop(): void {
    this.#server.kill();
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #say(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #take(): void {
    for (;;) {
      const end = this.#read.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.#read.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.#read.length < end + 4 + length) return;
      const text = this.#read.subarray(end + 4, end + 4 + length).toString("utf8");
      this.#read = this.#read.subarray(end + 4 + length);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the protocol's own shape
      this.#hear(JSON.parse(text) as Message);
    }
  }

  #hear({ id, method, params, result }: Message): void {
    if (method === "textDocument/publishDiagnostics") {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the protocol's own shape
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#diagnosed.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // The server asks the editor for its settings; anything else it may do without.
      const isSettings = method === "workspace/configuration";
      this.#send({ id, result: isSettings ? [SETTINGS, {}, {}, {}, {}] : null });
    } else if (id !== undefined) this.#answers.get(id)?.(result);
  }
}
