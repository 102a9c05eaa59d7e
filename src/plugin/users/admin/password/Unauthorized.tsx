import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'
import { sayIn } from '../../../admin/sayIn.ts'
import { slugs } from '../../../slugs.ts'
import { Door } from './Door.tsx'
import { passwordPath } from './path.ts'

/**
 * In place of Payload's page for whoever is signed in and may not use the admin: those who have yet
 * to change their first password are led to where they do that, and from there to where they wanted.
 */
export function Unauthorized({ initPageResult, searchParams }: AdminViewServerProps) {
  const { user, payload, i18n } = initPageResult.req
  const { admin: adminRoute } = payload.config.routes
  const urlOf = (path: string) => formatAdminURL({ adminRoute, path: path as '/' })
  if (user?.collection === slugs.users && user.mustChangePassword) {
    const wanted = getSafeRedirect({ fallbackTo: '', redirectTo: searchParams?.redirect ?? '' })
    redirect(`${urlOf(passwordPath)}${wanted ? `?redirect=${encodeURIComponent(wanted)}` : ''}`)
  }
  const say = sayIn(i18n.language)
  return (
    <Door title={say('people.unauthorized')}>
      <p>{say('people.unauthorizedIntro')}</p>
      <p className="gk-act__row">
        <a className="gk-btn gk-btn--quiet" href={urlOf(payload.config.admin.routes.logout)}>
          {say('people.logOut')}
        </a>
      </p>
    </Door>
  )
}
