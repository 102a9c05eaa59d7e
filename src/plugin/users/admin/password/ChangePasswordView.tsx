import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'
import { longestPassword, shortestPassword } from '../../../../domain/people/index.ts'
import { sayIn } from '../../../admin/sayIn.ts'
import { slugs } from '../../../slugs.ts'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { Door } from './Door.tsx'
import { passwordPath } from './path.ts'

/**
 * Where one changes one's own password; open to whoever is signed in, also before the first password
 * is changed, when nothing else of the admin is. Custom views are public by default (trap P32).
 */
export function ChangePasswordView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { user, payload, i18n } = initPageResult.req
  const { admin: adminRoute } = payload.config.routes
  const { login, logout } = payload.config.admin.routes
  const urlOf = (path: string) => formatAdminURL({ adminRoute, path: path as '/' })
  if (!user) redirect(`${urlOf(login)}?redirect=${encodeURIComponent(urlOf(passwordPath))}`)
  if (user.collection !== slugs.users) redirect(urlOf('/'))
  const say = sayIn(i18n.language)
  const isFirst = Boolean(user.mustChangePassword)
  return (
    <Door title={say(isFirst ? 'people.firstPassword' : 'people.changePassword')}>
      {isFirst ? <p>{say('people.firstPasswordIntro')}</p> : null}
      <h2>{say('people.passwordRules')}</h2>
      <ul>
        <li>{say('people.ruleLength', { least: shortestPassword, most: longestPassword })}</li>
        <li>{say('people.ruleOwn')}</li>
        <li>{say('people.ruleFree')}</li>
      </ul>
      <ChangePasswordForm
        email={String(user.email ?? '')}
        name={String(user.name ?? '')}
        next={getSafeRedirect({
          fallbackTo: urlOf(''),
          redirectTo: searchParams?.redirect ?? '',
        })}
      />
      <p className="gk-door__ways">
        {isFirst ? null : <a href={urlOf('/account')}>{say('people.back')}</a>}
        <a href={urlOf(logout)}>{say('people.logOut')}</a>
      </p>
    </Door>
  )
}
