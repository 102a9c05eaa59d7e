import { RichText } from '@payloadcms/richtext-lexical/react'
import { lexicalText } from '../../../../lib/lexicalText.ts'
import { sayIn } from '../../../admin/sayIn.ts'

/** The whole text as it will be read. */
export function FullText({ language, body }: { language: string; body: unknown }) {
  if (lexicalText(body) === '') {
    return <p className="gk-muted">{sayIn(language)('admin.noText')}</p>
  }
  return <RichText className="gk-text" data={body as Parameters<typeof RichText>[0]['data']} />
}
