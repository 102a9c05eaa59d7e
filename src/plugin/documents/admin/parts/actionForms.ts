import type { Action } from '../../../../domain/approval/index.ts'

/** What the form of an action asks for. */
export type ActionField = 'opinion' | 'publishAt' | 'reason' | 'repealedOn' | 'changeNote'

/**
 * The form of each action. Actions of a step share the opinion box that is always in sight and are
 * done with one press; the others open a form, because they are rarer or cannot be undone.
 */
export const actionForms: Record<
  Action,
  { isDirect: boolean; fields: readonly ActionField[]; tone: 'main' | 'quiet' | 'seal' }
> = {
  submit: { isDirect: false, fields: ['opinion'], tone: 'main' },
  recall: { isDirect: false, fields: ['opinion'], tone: 'quiet' },
  approve: { isDirect: true, fields: ['opinion'], tone: 'main' },
  return: { isDirect: true, fields: ['opinion'], tone: 'seal' },
  refer: { isDirect: true, fields: ['opinion'], tone: 'quiet' },
  publish: { isDirect: false, fields: ['publishAt', 'opinion'], tone: 'main' },
  repeal: { isDirect: false, fields: ['repealedOn', 'opinion'], tone: 'quiet' },
  takeDown: { isDirect: false, fields: ['reason', 'opinion'], tone: 'seal' },
  correct: { isDirect: false, fields: ['changeNote'], tone: 'quiet' },
}

/** What a person has typed so far. Kept when an action is refused. */
export type Typed = Partial<Record<ActionField, string>>

/** The body of the request: only what the action's form asks for and what was filled in. */
export function bodyFor({
  action,
  typed,
  expectedRevision,
}: {
  action: Action
  typed: Typed
  expectedRevision: number
}): Record<string, unknown> {
  const given = actionForms[action].fields.flatMap((field) => {
    const value = typed[field]?.trim()
    return value ? [[field, field === 'publishAt' ? beijing(value) : value]] : []
  })
  return { action, expectedRevision, ...Object.fromEntries(given) }
}

/** The fields that an action needs and that are still empty. */
export const missingFor = (needs: readonly string[], typed: Typed): string[] =>
  needs.filter((field) => !typed[field as ActionField]?.trim())

/** A time typed without a zone is meant where the office is. */
const beijing = (local: string): string => `${local.length === 16 ? `${local}:00` : local}+08:00`
