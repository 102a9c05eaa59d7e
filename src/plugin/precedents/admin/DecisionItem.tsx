import { grounds } from '../../../domain/disclosure/index.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { type MessageKey, message } from '../../messages/index.ts'
import type { SeenDecision } from '../seen.ts'

/** One earlier decision: what it was about, as far as the reader may know, and how it went. */
export function DecisionItem({
  language,
  decision,
  path,
  note,
}: {
  language: string
  decision: SeenDecision
  /** Where documents are in the admin. */
  path: string
  note?: string | undefined
}) {
  const say = sayIn(language)
  const { id, title, indexNumber, office, mode, ground, decidedOn } = decision
  const facts = [decidedOn, office, note, indexNumber].filter(Boolean).join(' · ')
  return (
    <li className="gk-precedents__item">
      <span className="gk-tag">{message(language, `mode.${mode}` as MessageKey)}</span>{' '}
      {id && title ? (
        <a href={`${path}/${id}`}>{title}</a>
      ) : (
        <span className="gk-muted">{say('precedents.hidden')}</span>
      )}
      <span className="gk-precedents__facts">
        {facts}
        {ground ? ` · ${groundText(language, ground)}` : null}
      </span>
    </li>
  )
}

/** The ground with its article: 第十五条：涉及商业秘密…… */
function groundText(language: string, id: string): string {
  const ground = grounds.find((row) => row.id === id)
  if (!ground) return id
  const label = ground.label[language as keyof typeof ground.label] ?? ground.label.zh
  return language === 'en' ? `Art. ${id}: ${label}` : `${ground.article}：${label}`
}
