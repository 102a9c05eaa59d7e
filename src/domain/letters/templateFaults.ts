import { type LetterKind, letterKind } from './kinds.ts'
import { parseTemplate } from './parseTemplate.ts'
import { isPlaceholder, type Placeholder } from './placeholders.ts'

export type TemplateFaultCode =
  | 'TEMPLATE_EMPTY'
  | 'TEMPLATE_TOO_LONG'
  | 'PLACEHOLDER_UNKNOWN'
  | 'PLACEHOLDER_MALFORMED'
  | 'PLACEHOLDER_NOT_FOR_KIND'
  | 'PLACEHOLDER_COMPULSORY'

/** What is wrong with a wording; `name` is the placeholder concerned, or what is written in its place. */
export type TemplateFault = { code: TemplateFaultCode; name?: string }

/** Some twenty pages: no letter is longer for its own wording. */
export const longestTemplate = 20_000

/**
 * Everything that is wrong with a wording of a kind; empty when it may be used. A compulsory
 * placeholder must stand where no condition can leave it out.
 */
export function templateFaults({
  kind,
  template,
}: {
  kind: LetterKind
  template: string
}): TemplateFault[] {
  if (template.trim() === '') return [{ code: 'TEMPLATE_EMPTY' }]
  if (template.length > longestTemplate) return [{ code: 'TEMPLATE_TOO_LONG' }]
  const { must, may } = letterKind(kind)
  const { paragraphs, malformed } = parseTemplate(template)
  const used = new Set<string>()
  const certain = new Set<string>()
  for (const { conditions, parts } of paragraphs) {
    for (const { name } of conditions) used.add(name)
    for (const part of parts) {
      if (part.kind === 'text') continue
      used.add(part.name)
      if (conditions.length === 0) certain.add(part.name)
    }
  }
  const allowed: readonly Placeholder[] = [...must, ...may]
  return [
    ...[...new Set(malformed)].map((name) => ({ code: 'PLACEHOLDER_MALFORMED', name }) as const),
    ...[...used].flatMap((name): TemplateFault[] => {
      if (!isPlaceholder(name)) return [{ code: 'PLACEHOLDER_UNKNOWN', name }]
      return allowed.includes(name) ? [] : [{ code: 'PLACEHOLDER_NOT_FOR_KIND', name }]
    }),
    ...must
      .filter((name) => !certain.has(name))
      .map((name) => ({ code: 'PLACEHOLDER_COMPULSORY', name }) as const),
  ]
}
