/** A label of the domain in a language of the admin; in simplified Chinese where it has no other. */
export const inLanguage = (label: Record<string, string> | undefined, language: string): string =>
  label?.[language] ?? label?.zh ?? ''
