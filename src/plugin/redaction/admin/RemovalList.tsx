'use client'
import type { Removal } from '../../../domain/disclosure/index.ts'
import { useSay } from '../../admin/say.ts'

/** What was removed from a file, as the public reads it. */
export function RemovalList({ removals }: { removals: readonly Removal[] }) {
  const { say } = useSay()
  if (removals.length === 0) return null
  return (
    <>
      <h2 className="gk-panel__title">{say('redaction.removedHere')}</h2>
      <ul className="gk-files">
        {removals.map(({ page, sheet, column, isMasked, article, reason, count }) => (
          <li key={`${page} ${sheet} ${column} ${article} ${reason}`}>
            {page === undefined
              ? `${say('redaction.columnOf', { sheet: sheet ?? '', column: column ?? '' })} ${say(isMasked ? 'redaction.masked' : 'redaction.dropped')}`
              : say('redaction.pageNumber', { page })}
            {count > 1 ? ` × ${count}` : ''} · {article} · {reason}
          </li>
        ))}
      </ul>
    </>
  )
}
