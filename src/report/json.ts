/** Characters that JSON allows as they are and that may steer a terminal or hide: written as their codes. */
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** The result as it is: the same bytes for the same result. */
export function json(result: object): string {
  const text = JSON.stringify(result, undefined, 2);
  return `${text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
