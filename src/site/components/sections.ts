import type { MessageKey } from '../messages/index.ts'

/** The five sections that every 政府信息公开 column has (PL-1), in the customary order. */
export const sections = [
  { path: '/guide', name: 'nav.guide', note: 'nav.guide.note' },
  { path: '/rules', name: 'nav.rules', note: 'nav.rules.note' },
  { path: '/catalogue', name: 'nav.catalogue', note: 'nav.catalogue.note' },
  { path: '/annual-reports', name: 'nav.reports', note: 'nav.reports.note' },
  { path: '/requests/new', name: 'nav.requests', note: 'nav.requests.note' },
] as const satisfies readonly { path: string; name: MessageKey; note: MessageKey }[]
