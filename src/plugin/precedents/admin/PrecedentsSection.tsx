import type { PayloadRequest } from 'payload'
import { sayIn } from '../../admin/sayIn.ts'
import type { StoredDocument } from '../../documents/state.ts'
import { slugs } from '../../slugs.ts'
import { mosaicOf } from '../mosaicOf.ts'
import { precedentsOf } from '../precedentsOf.ts'
import { PrecedentsText } from './PrecedentsText.tsx'

/** The precedents on the approval page. Whoever shows it has seen that the reader may read the document. */
export async function PrecedentsSection({
  req,
  document,
}: {
  req: PayloadRequest
  document: StoredDocument
}) {
  const { language } = req.i18n
  return (
    <section aria-labelledby="gk-precedents">
      <h2 id="gk-precedents">{sayIn(language)('precedents.title')}</h2>
      <PrecedentsText
        language={language}
        precedents={await precedentsOf(req, document)}
        mosaic={await mosaicOf(req, document)}
        path={`${req.payload.config.routes.admin}/collections/${slugs.documents}`}
      />
    </section>
  )
}
