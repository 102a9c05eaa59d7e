import type { PageContext } from '../context.ts'
import type { Attachment, PublicDocument } from '../queries/document.ts'
import { documentPath } from '../queries/items.ts'
import { Removals } from './Removals.tsx'

/** Attachments with their type and size, and the text itself for downloading (PL-2). */
export function Downloads({
  context,
  document,
}: {
  context: PageContext
  document: PublicDocument
}) {
  const { t, c, contentLang } = context
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('doc.files')}</h2>
      <ul className="files">
        {document.attachments.map(({ name, extension, bytes, href, removals }) => (
          <li key={href}>
            <a href={href} lang={contentLang}>
              {c(name)}
            </a>{' '}
            <small>
              {extension} {sizeOf(bytes)}
            </small>
            <Removals context={context} removals={removals} />
          </li>
        ))}
        <li>
          <a href={`${documentPath(document.indexNumber)}.txt`}>{t('doc.text')}</a>{' '}
          <small>{t('doc.textType')}</small>
        </li>
      </ul>
    </section>
  )
}

/** A file size as people read it: `24 KB`, `1.3 MB`. */
export function sizeOf(bytes: Attachment['bytes']): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`
  return `${(kilobytes / 1024).toFixed(1)} MB`
}
