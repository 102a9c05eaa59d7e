import { sayIn } from '../../../admin/sayIn.ts'
import type { Attachment } from '../../comparison/facts.ts'

/** The attachments with their sizes; each opens through access. */
export function Attachments({
  language,
  attachments,
}: {
  language: string
  attachments: Attachment[]
}) {
  if (attachments.length === 0) return null
  const say = sayIn(language)
  return (
    <section aria-labelledby="gk-attachments">
      <h2 id="gk-attachments">
        {say('ui.attachments')} <span className="gk-count">{attachments.length}</span>
      </h2>
      <ul className="gk-files">
        {attachments.map((file) => (
          <li key={file.id}>
            <a href={file.url} target="_blank" rel="noreferrer">
              {file.name}
            </a>{' '}
            <span className="gk-muted gk-small">{sizeText(file.size)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024
    ? `${Math.round(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
