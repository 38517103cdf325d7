/** The first letter as at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `TO DECIDE` as a heading of a page: `To decide`. */
export function sentence(title: string): string {
  return capital(title.toLowerCase());
}
