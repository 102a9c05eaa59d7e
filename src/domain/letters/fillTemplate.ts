import { formatChineseDate, isDateOnly } from '../dates/index.ts'
import { type Paragraph, parseTemplate } from './parseTemplate.ts'
import { isPlaceholder, type LetterValues, type Placeholder, placeholders } from './placeholders.ts'

export type Filled =
  | { ok: true; text: string }
  /** Both lists in the order of the wording, each name once. */
  | { ok: false; missing: Placeholder[]; unknown: string[] }

/**
 * Fills a wording. A placeholder that does not resolve stops the letter with its name: `missing` when
 * there is such a placeholder but no value for it (or, of a date, none that is a date), `unknown` when
 * there is no such placeholder, or braces are not closed. What stands in a value is never filled again.
 */
export function fillTemplate(template: string, values: LetterValues): Filled {
  const { paragraphs, malformed } = parseTemplate(template)
  const missing = new Set<Placeholder>()
  const unknown = new Set<string>(malformed)
  for (const name of paragraphs.flatMap(namesIn)) if (!isPlaceholder(name)) unknown.add(name)
  const written = paragraphs
    .filter((paragraph) => stands(paragraph, values))
    .map(({ parts }) =>
      parts
        .map((part) => {
          if (part.kind === 'text') return part.text
          if (!isPlaceholder(part.name)) return ''
          const text = writtenValue(values, part.name)
          if (text === null) missing.add(part.name)
          return text ?? ''
        })
        .join(''),
    )
  if (missing.size > 0 || unknown.size > 0)
    return { ok: false, missing: [...missing], unknown: [...unknown] }
  return { ok: true, text: tidy(written) }
}

/** The text of a value as it stands in a letter; null when there is none. */
export function writtenValue(values: LetterValues, name: Placeholder): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  if (typeof value !== 'string') return null
  const { form } = placeholders[name]
  if (form === 'date') return isDateOnly(value) ? formatChineseDate(value) : null
  const text = visible(value)
  const clean = form === 'paragraphs' ? text.trim() : text.replace(/\s*\n\s*/g, ' ').trim()
  return clean === '' ? null : clean
}

/** Every name in a paragraph, those of its conditions too. */
const namesIn = ({ conditions, parts }: Paragraph): string[] => [
  ...conditions.map(({ name }) => name),
  ...parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : [])),
]

const stands = ({ conditions }: Paragraph, values: LetterValues): boolean =>
  conditions.every(
    ({ name, isWanted }) =>
      !isPlaceholder(name) || (writtenValue(values, name) !== null) === isWanted,
  )

/**
 * Without what nobody sees: control characters, and marks that turn the direction of writing, with
 * which a description could make a letter read otherwise than it is.
 */
const visible = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')

/** Paragraphs without their indents, which are for the layout to make. */
const tidy = (written: readonly string[]): string =>
  written
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')
