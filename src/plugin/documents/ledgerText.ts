import { steps } from '../../domain/approval/index.ts'
import { type MessageKey, message } from '../messages/index.ts'
import type { LedgerLine } from './ledgerOf.ts'

/** In which duty and by whom: 分管领导 赵主任（代钱县长）. */
export function whoText(language: string, line: LedgerLine): string {
  if (line.actor === 'system') return message(language, 'admin.system')
  const duty = dutyOf(line)
  const name = line.onBehalfOf
    ? `${line.actorName}（${message(language, 'ui.for')}${line.onBehalfOfName}）`
    : line.actorName
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
