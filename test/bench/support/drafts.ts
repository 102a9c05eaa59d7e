import { createProse } from './prose.ts'

/** Drafts as a clerk sends them, of about 1,500 characters each, always the same for the same seed. */
export function draftFrom(seed: number): () => Record<string, unknown> {
  const prose = createProse(seed)
  return () => ({
    title: prose.title(5).text,
    bodyText: prose
      .text(5, 1500)
      .map((paragraph) => paragraph.map(({ text }) => text).join(''))
      .join('\n\n'),
    office: 'gov-office',
    mode: 'proactive',
    formedOn: '2026-11-09',
    documentNumber: '云政发〔2026〕14号',
    categories: ['agriculture', 'finance'],
  })
}
