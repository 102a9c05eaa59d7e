import type { Payload } from 'payload'
import { slugs } from '../../slugs.ts'

/** Clean HTML as the JSON of the editor that the body is written in, with the editor's own nodes. */
export async function toLexical(payload: Payload, html: string): Promise<unknown> {
  const [{ convertHTMLToLexical, editorConfigFactory }, { JSDOM }] = await Promise.all([
    import('@payloadcms/richtext-lexical'),
    import('jsdom'),
  ])
  const body = payload.collections[slugs.documents as 'documents']?.config.fields.find(
    (field) => 'name' in field && field.name === 'body',
  )
  if (body?.type !== 'richText') throw new Error('The documents have no body to write into')
  const editorConfig = editorConfigFactory.fromField({ field: body })
  return convertHTMLToLexical({ editorConfig, html, JSDOM })
}
