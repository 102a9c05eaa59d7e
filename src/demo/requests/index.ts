import { checkApplication, type RequestEvent } from '../../domain/requests/index.ts'
import { Refusal } from '../../plugin/errors.ts'
import { ownRequest } from '../../plugin/request.ts'
import { runEffects } from '../../plugin/requests/effects/run.ts'
import { recordEvent } from '../../plugin/requests/recordEvent.ts'
import { type Receipt, register } from '../../plugin/requests/register.ts'
import { type DemoCalendar, momentOf, type When } from '../calendar.ts'
import type { County } from '../county.ts'
import { requestOf, type Scene } from '../perform.ts'
import type { Planned } from '../plan.ts'
import { closedRequests } from './closed.ts'
import { openRequests } from './open.ts'
import type { Sample } from './samples.ts'
import type { DemoActor, DemoEvent, DemoRequest } from './types.ts'

/** Every invented request of the county. */
export const demoRequests: readonly DemoRequest[] = [...closedRequests, ...openRequests]

const startOfWork = 9 * 60 + 5
const minutesBetween = 20

/**
 * The requests of the county as things to be done at their time, through the writer of requests; the
 * samples are added to `samples` as they are made.
 */
export function aboutRequests(
  calendar: DemoCalendar,
  { county, samples }: { county: County; samples: Sample[] },
): Planned[] {
  const made = new Map<string, Receipt>()
  return demoRequests.flatMap((request, index) => {
    const at = (when: When, order: number) =>
      momentOf(calendar.dateOf(when), startOfWork + index + order * minutesBetween)
    const events = request.course.map(([when, actor, event], order): Planned => {
      const on = calendar.dateOf(when)
      return {
        at: at(when, order + 1),
        run: async (scene) => {
          const receipt = made.get(request.key)
          if (!receipt) return false
          const given = named(event, { calendar, county, made })
          const goesOn = await record(scene, { id: receipt.id, actor, event: { ...given, on } })
          if (!goesOn) made.delete(request.key)
          return false
        },
      }
    })
    return [
      {
        at: at(request.submitted, 0),
        run: async (scene) => {
          const receipt = await apply(scene, request, { calendar, county })
          made.set(request.key, receipt)
          if (request.isSample) samples.push(receipt)
          return false
        },
      },
      ...events,
    ]
  })
}

type Cast = { calendar: DemoCalendar; county: County; made: ReadonlyMap<string, Receipt> }

/** What an event calls by a name of the demo, by what it is called here. */
function named(event: DemoEvent, { calendar, county, made }: Cast): DemoEvent {
  const { officer, repeatedOf, searchRecord, ...rest } = event
  return {
    ...rest,
    ...(officer ? { officer: county.people[String(officer)] } : {}),
    ...(repeatedOf ? { repeatedOf: made.get(String(repeatedOf))?.receiptNumber } : {}),
    ...(searchRecord
      ? {
          searchRecord: { ...searchRecord, on: calendar.dateOf((searchRecord as { on: When }).on) },
        }
      : {}),
  }
}

/** Sent by the form, or entered by the officer. */
async function apply(
  scene: Scene,
  request: DemoRequest,
  { calendar, county }: Pick<Cast, 'calendar' | 'county'>,
): Promise<Receipt> {
  const { channel, kind, applicant, description, delivery = 'online' } = request
  const checked = checkApplication({ ...applicant, kind, description, delivery })
  if (!checked.ok) throw new Error(`${request.key}: ${JSON.stringify(checked.faults)}`)
  const isOnline = channel === 'online'
  const submittedOn = calendar.dateOf(request.submitted)
  const req = isOnline
    ? await ownRequest({ payload: scene.payload, context: {} } as never)
    : await requestOf(scene, 'requests')
  const receipt = await register(req, scene.gongkai, {
    application: checked.application,
    office: county.offices['gov-office'] ?? '',
    channel,
    submittedOn,
    signedOn: channel === 'postSigned' ? submittedOn : null,
    by: isOnline ? 'applicant' : 'staff',
    moderation: request.moderation ?? null,
  })
  await runEffects(req, scene.gongkai, { request: receipt.id, seq: 0 })
  return receipt
}

/**
 * Records an event and makes its letter. Where no arrangement of holidays is announced the writer
 * refuses what has a limit: the story of that request ends there. Answers whether it goes on.
 */
async function record(
  scene: Scene,
  { id, actor, event }: { id: string; actor: DemoActor; event: DemoEvent & { on: string } },
): Promise<boolean> {
  const isApplicant = actor === 'applicant'
  const req = isApplicant
    ? await ownRequest({ payload: scene.payload, context: {} } as never)
    : await requestOf(scene, actor)
  try {
    const { event: stored } = await recordEvent(req, scene.gongkai, {
      id,
      event: event as unknown as RequestEvent,
      by: isApplicant ? 'applicant' : 'staff',
    })
    await runEffects(req, scene.gongkai, { request: id, seq: stored.seq })
    return true
  } catch (error) {
    const isBeyond =
      error instanceof Refusal &&
      error.reasons.every(({ code }) => code === 'CALENDAR_NOT_PUBLISHED')
    if (isBeyond) return false
    throw error
  }
}
