'use client'
import { useSay } from '../../admin/say.ts'
import type { FileFindings } from '../../screening/fileFindings.ts'

/** What screening found in the file in hand: to read, and to know what to redact. */
export function FileFindingList({ found: { findings, isMore } }: { found: FileFindings }) {
  const { say } = useSay()
  if (findings.length === 0) return <p className="gk-muted">{say('redaction.nothingFound')}</p>
  return (
    <details className="gk-findings" open={findings.length <= 10}>
      <summary>
        {say('redaction.found', { count: isMore ? `${findings.length}+` : findings.length })}
      </summary>
      <ul className="gk-findings__list">
        {findings.map(({ label, levelLabel, where, level, excerpt }, at) => (
          // Two of a kind may stand in one place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at} className={`gk-finding gk-finding--${level}`}>
            <p className="gk-finding__head">
              <strong>{label}</strong> <span className="gk-muted">{where}</span>{' '}
              <span className="gk-muted">{levelLabel}</span>
            </p>
            {excerpt ? (
              <p className="gk-finding__text">
                {excerpt.before}
                <mark>{excerpt.text}</mark>
                {excerpt.after}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
