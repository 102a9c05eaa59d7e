/** Addresses as people write them: with a scheme, with `www.`, or a name under a well-known ending. */
const link =
  /(?:https?:\/\/|www\.)[^\s，。；、）)]+|(?<![@\w.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|cn|net|org|info|top|xyz|vip|shop|site|online|io|ru)(?![\w-])(?:\/[^\s，。；、）)]*)?/giu

/** Addresses of authorities: who asks for a document may well say where it was promised. */
const official = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)*gov\.cn(?:[/:?#]|$)/i

/** The links in a text that lead elsewhere than to an authority. */
export const foreignLinks = (text: string): string[] =>
  (text.normalize('NFKC').match(link) ?? []).filter((found) => !official.test(found))

/** The text without any links. */
export const withoutLinks = (text: string): string => text.normalize('NFKC').replace(link, ' ')
