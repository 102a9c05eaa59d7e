import { type Stage, steps } from '../../../../domain/approval/index.ts'
import { sayIn } from '../../../admin/say.ts'
import { timeText } from '../../../admin/time.ts'
import { type MessageKey, message } from '../../../messages/index.ts'
import type { LedgerLine } from '../../ledgerOf.ts'

/** The ledger of a document as a timeline, newest first: when, who, for whom, what, and the opinion. */
export function Timeline({ language, ledger }: { language: string; ledger: LedgerLine[] }) {
  const say = sayIn(language)
  if (ledger.length === 0) return <p className="gk-muted">{say('admin.noLedger')}</p>
  return (
    <ol className="gk-log" reversed>
      {[...ledger].reverse().map((line) => (
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

/** In which duty and by whom: 分管领导 赵主任（代钱县长）. */
export function whoText(language: string, line: LedgerLine): string {
  if (line.actor.id === 'system') return message(language, 'admin.system')
  const duty = dutyOf(line)
  const name = line.onBehalfOf
    ? `${line.actor.name}（${message(language, 'ui.for')}${line.onBehalfOf.name}）`
    : line.actor.name
  return duty ? `${message(language, `role.${duty}` as MessageKey)} ${name}` : name
}

/** The act in words; a publication set for later is told as such. */
export function actionText(language: string, line: LedgerLine): string {
  const action = line.action === 'publish' && line.to === 'approved' ? 'schedule' : line.action
  const text = message(language, `action.${action}` as MessageKey)
  // The only act on a draft that its readers tell apart by its round.
  return line.action === 'submit' && line.round > 1
    ? `${text}（${message(language, 'ui.draftNo', { count: line.round })}）`
    : text
}

function dutyOf({ action, from }: LedgerLine): string | null {
  if (action === 'submit' || action === 'recall' || action === 'correct') return 'clerk'
  if (action === 'publish' || action === 'repeal' || action === 'takeDown') return 'publisher'
  if (from === 'referred') return 'secrecyReviewer'
  if (from === 'approved') return 'publisher'
  return from && from in steps ? steps[from as keyof typeof steps].role : null
}

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

/** The name of a stage, for whoever has only its value. */
export const stageText = (language: string, stage: Stage): string =>
  message(language, `stage.${stage}`)
