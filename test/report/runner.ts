/**
 * How the runner of GitHub Actions reads a log line, after its own rules (`ActionCommand.cs`): `::name key=value,…::data`
 * where the line begins, once spaces are cut; else `##[name key=value;…]data` anywhere. An oracle for what we print.
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export function runnerCommand(line: string): RunnerCommand | undefined {
  return newCommand(line.trimStart()) ?? oldCommand(line);
}

function newCommand(line: string): RunnerCommand | undefined {
  if (!line.startsWith("::")) return undefined;
  const end = line.indexOf("::", 2);
  if (end < 0) return undefined;
  const info = line.slice(2, end).trim();
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  const written = space < 0 ? "" : info.slice(space + 1).trim();
  return { name, properties: propertiesOf(written, ",", unescapeProperty), data: unescapeData(line.slice(end + 2)) };
}

function oldCommand(line: string): RunnerCommand | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return undefined;
  const info = line.slice(start + 3, end);
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  const written = space < 0 ? "" : info.slice(space + 1).trim();
  return { name, properties: propertiesOf(written, ";", unescapeProperty), data: line.slice(end + 1) };
}

function propertiesOf(text: string, between: string, unescape: (text: string) => string): Record<string, string> {
  const pairs = text.split(between).flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    return at < 1 ? [] : [[pair.slice(0, at), unescape(pair.slice(at + 1))]];
  });
  return Object.fromEntries(pairs);
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
