import type { AdminViewServerProps } from 'payload'
import { sayIn } from '../../../admin/sayIn.ts'
import { Door } from './Door.tsx'

/**
 * In place of Payload's form for the first user, which anybody who finds an empty installation could
 * fill in: how the first administrator is made.
 */
export function NoAdministrator({ initPageResult }: AdminViewServerProps) {
  const say = sayIn(initPageResult.req.i18n.language)
  return (
    <Door title={say('people.noAdministrator')}>
      <p>{say('refusal.FIRST_USER_BY_COMMAND')}</p>
      <pre className="gk-door__command">
        <code>npm run gongkai -- create-admin --email … --name …</code>
      </pre>
    </Door>
  )
}
