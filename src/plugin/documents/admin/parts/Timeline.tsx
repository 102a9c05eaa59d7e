import { sayIn } from '../../../admin/sayIn.ts'
import { timeText } from '../../../admin/time.ts'
import { type MessageKey, message } from '../../../messages/index.ts'
import type { LedgerLine } from '../../ledgerOf.ts'
import { actionText, whoText } from '../../ledgerText.ts'

/** The ledger of a document as a timeline, newest first: when, who, for whom, what, and the opinion. */
export function Timeline({ language, ledger }: { language: string; ledger: LedgerLine[] }) {
  const say = sayIn(language)
  const lines = timelineOf(ledger)
  if (lines.length === 0) return <p className="gk-muted">{say('admin.noLedger')}</p>
  return (
    <ol className="gk-log" reversed>
      {lines.toReversed().map((line) => (
        <li key={line.seq} className={`gk-log__line gk-log__line--${line.action}`}>
          <span className="gk-log__when">
            <time dateTime={line.at}>{timeText({ language, at: line.at })}</time>
            <span className="gk-log__who">{whoText(language, line)}</span>
          </span>
          <span className="gk-log__what">
            <strong>{actionText(language, line)}</strong>
            {line.opinion ? <span className="gk-log__opinion">{line.opinion}</span> : null}
            {detailText(language, line)}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What was said of single findings stands beside them, and there can be hundreds. */
const toldWithFindings = ['justifyFinding', 'acceptFinding', 'rejectFinding', 'purge']

/** The acts that a timeline shows. */
export const timelineOf = (ledger: readonly LedgerLine[]): LedgerLine[] =>
  ledger.filter(({ action }) => !toldWithFindings.includes(action))

function detailText(language: string, { details }: LedgerLine) {
  if (!details) return null
  const { reason, changeNote, publishAt, repealedOn } = details as Record<
    string,
    string | undefined
  >
  const texts = [
    reason ? message(language, `takeDownReason.${reason}` as MessageKey) : null,
    changeNote,
    publishAt
      ? message(language, 'admin.publishesAt', { time: timeText({ language, at: publishAt }) })
      : null,
    repealedOn,
  ].filter(Boolean)
  return texts.length > 0 ? <span className="gk-log__detail">{texts.join('；')}</span> : null
}
