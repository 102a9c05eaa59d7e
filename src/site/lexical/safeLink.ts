/** Where a link in a document leads, when it may lead there; whether that is another site. */
export function safeLink(
  url: string | null | undefined,
): { href: string; host: string | null } | null {
  const text = (url ?? '').trim()
  if (text === '') return null
  if (text.startsWith('#')) return { href: text, host: null }
  if (!URL.canParse(text, 'https://here.invalid')) return null
  const parsed = new URL(text, 'https://here.invalid')
  if (parsed.host === 'here.invalid' && parsed.protocol === 'https:') {
    return { href: `${parsed.pathname}${parsed.search}${parsed.hash}`, host: null }
  }
  if (parsed.protocol === 'mailto:' || parsed.protocol === 'tel:') return { href: text, host: null }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  return { href: parsed.href, host: parsed.host }
}
