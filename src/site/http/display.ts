import { backTo, displayCookie, displayOf, modeOf } from '../display.ts'
import { redirect } from './redirect.ts'

const yearSeconds = 365 * 24 * 60 * 60

/** `/display?mode=large&back=/guide`: remembers how the reader wants pages to look, and goes back. */
export function displayResponse(request: Request, url: URL): Response {
  const display = displayOf(url.searchParams.get('mode'))
  const back = backTo(url.searchParams.get('back'))
  if (!display) return redirect(303, back)
  const isSecure = url.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https'
  const mode = modeOf(display)
  const cookie = [
    `${displayCookie}=${mode}`,
    'Path=/',
    `Max-Age=${mode === 'standard' ? 0 : yearSeconds}`,
    'SameSite=Lax',
    'HttpOnly',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
  return redirect(303, back, { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
}
