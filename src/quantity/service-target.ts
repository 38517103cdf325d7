/** A share of contacts that is to be answered within a wait. */
export interface ServiceTarget {
  readonly share: number;
  readonly hours: number;
}

const HOURS: Readonly<Record<string, number>> = {
  s: 1 / 3600,
  sec: 1 / 3600,
  second: 1 / 3600,
  seconds: 1 / 3600,
  segundo: 1 / 3600,
  segundos: 1 / 3600,
  min: 1 / 60,
  minute: 1 / 60,
  minutes: 1 / 60,
  minuto: 1 / 60,
  minutos: 1 / 60,
  h: 1,
  hour: 1,
  hours: 1,
  hora: 1,
  horas: 1,
  day: 24,
  days: 24,
  día: 24,
  días: 24,
};

/** Whole days are counted in days on which somebody answers, however they are called. */
const WORKING = /\s+(?:laborables?|hábil(?:es)?)$|^(?:working|business)\s+/u;

/** `80% within 30 s`, `90% within 3 working days` (Spanish: `80% en 30 s`). Nothing when the text cannot be read. */
export function parseServiceTarget(text: string): ServiceTarget | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*%\s*(?:within|in|en|en menos de)\s*(\d+(?:\.\d+)?)\s*(\p{L}[\p{L} ]*)$/u.exec(
    text.trim().toLowerCase().normalize("NFC"),
  );
  const written = match?.[3] ?? "";
  const unit = HOURS[written.replace(WORKING, "")];
  const isDays = unit === 24;
  if (!match || unit === undefined || (WORKING.test(written) && !isDays)) return undefined;
  const share = Number(match[1]) / 100;
  return share <= 1 ? { share, hours: Number(match[2]) * unit } : undefined;
}
