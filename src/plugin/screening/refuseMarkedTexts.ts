import type { CollectionBeforeChangeHook } from 'payload'
import type { Gongkai } from '../options.ts'
import { refuseMarks } from './refuseMarks.ts'
import { findIn } from './screener.ts'

/**
 * For what people write in a collection beside documents: a text that bears a mark of secrecy is
 * refused before anything of it is stored.
 * @param textsOf the texts of a row, each with its field
 */
export const refuseMarkedTexts =
  (
    gongkai: Gongkai,
    {
      subject,
      textsOf,
    }: { subject: string; textsOf: (data: Record<string, unknown>) => [string, unknown][] },
  ): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const passages = textsOf(data).flatMap(([name, value]) =>
      textsIn(value).map((text) => ({ text, place: { kind: 'field' as const, name } })),
    )
    const found = await findIn(passages)
    await refuseMarks(req, gongkai, {
      subject,
      id: originalDoc?.id ? String(originalDoc.id) : null,
      found: found.map(({ detector, level, place }) => ({ detector, level, field: place.name })),
    })
    return data
  }

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
