import type { Visitor } from 'gongkai/types'
import type { ReactElement } from 'react'
import { todayIn } from '../domain/dates/index.ts'
import type { Address } from './address.ts'
import { contextOf, type PageContext } from './context.ts'
import { personalFile, personalPage } from './http/personal.ts'
import { type Posted, readPosted } from './http/posted.ts'
import { problemResponse } from './http/problem.ts'
import { renderHtml } from './http/render.ts'
import { localeOf } from './language.ts'
import { mailbox } from './pages/mailbox.tsx'
import { newRequest } from './pages/newRequest.tsx'
import { trackRequest } from './pages/trackRequest.tsx'
import { type Directory, loadDirectory } from './queries/directory.ts'
import type { PersonalPageName } from './routes.ts'
import { siteConfig } from './site.config.ts'
import type { Ground } from './site.ts'

/** What a page is asked with that is made for one visitor. */
export type PersonalAsked = Pick<Ground, 'payload' | 'requests' | 'mailFolder'> & {
  context: PageContext
  directory: () => Promise<Directory>
  visitor: Visitor
  /** The form that was sent; null for a page that was only opened, a status for one that cannot be read. */
  posted: Posted | null | 400 | 413 | 415
}

export type PersonalOutcome =
  | { kind: 'view'; status: number; view: ReactElement; retryAfter?: number | undefined }
  | { kind: 'file'; name: string; mimeType: string; bytes: Uint8Array }
  | { kind: 'notFound' }

export type PersonalPage = (asked: PersonalAsked) => Promise<PersonalOutcome>

const personalPages: Record<PersonalPageName, PersonalPage> = {
  newRequest,
  trackRequest,
  mailbox,
}

/** Answers for a page of requests: opened, or its form sent. Nothing of it is kept or written to a log. */
export async function answerPersonally(
  ground: Ground,
  request: Request,
  { route, language, display, path }: Extract<Address, { kind: 'personal' }>,
): Promise<Response> {
  const context = contextOf({
    language,
    display,
    path,
    today: todayIn(siteConfig.timeZone, ground.now()),
    origin: ground.origin(),
  })
  const form = request.method === 'POST' ? await readPosted(request) : null
  const outcome = await personalPages[route.page]({
    payload: ground.payload,
    requests: ground.requests,
    mailFolder: ground.mailFolder,
    context,
    directory: async () => loadDirectory(await ground.payload()),
    visitor: { headers: request.headers, language: localeOf(language) },
    posted: form === null ? null : form.ok ? form.posted : form.status,
  })
  if (outcome.kind === 'notFound') {
    return problemResponse(ground, request, new URL(request.url), 404)
  }
  if (outcome.kind === 'file') return personalFile(outcome)
  return personalPage(await renderHtml(outcome.view), outcome)
}
