import type { Payload, TypedUser } from 'payload'
import { atTime } from '../lib/clock.ts'
import { gongkaiOf } from '../plugin/options.ts'
import { demoCalendar } from './calendar.ts'
import { type County, createCounty, hire } from './county.ts'
import { documentsOf } from './documents/index.ts'
import { forgetNotices, setDates } from './history.ts'
import { aboutPeople } from './people.ts'
import type { Scene } from './perform.ts'
import { plan } from './plan.ts'
import { aboutRequests } from './requests/index.ts'
import { type Sample, writeSamples } from './requests/samples.ts'
import { arrangeRoutes } from './settings.ts'
import { furtherStaff } from './staff.ts'

/** Half an hour from one desk to the next. */
const betweenSignatures = 30 * 60_000

/**
 * Fills an empty database with the demo county: its offices, people, and the documents of nineteen
 * invented years, each of which a clerk wrote and the right people passed, at their time. Does
 * nothing when anybody exists already. Answers what it made, null when it did nothing.
 */
export async function seedDemoCounty(payload: Payload): Promise<County | null> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return null
  const now = new Date()
  const calendar = demoCalendar(now)
  const county = await createCounty(payload)
  Object.assign(county.people, await hire(payload, county.offices, furtherStaff))
  await arrangeRoutes(payload)
  const scene: Scene = {
    payload,
    calendar,
    gongkai: gongkaiOf(payload),
    users: await usersOf(payload, county.people),
    known: new Map(),
  }
  const samples: Sample[] = []
  const others = [...aboutPeople(calendar, county), ...aboutRequests(calendar, { county, samples })]
  const told = plan({ documents: documentsOf(calendar), others }, calendar, now)
  let last = 0
  for (const { at, run } of told) {
    let isUnfinished = true
    for (let time = at.getTime(); isUnfinished; time += betweenSignatures) {
      // Two documents of one day must not swap their times in the ledger.
      last = Math.min(Math.max(time, last + 1000), now.getTime())
      isUnfinished = await atTime(new Date(last), () => run(scene))
    }
  }
  await forgetNotices(payload)
  await setDates(payload)
  await writeSamples(scene.gongkai.dataDir, samples)
  return county
}

async function usersOf(
  payload: Payload,
  people: Record<string, string>,
): Promise<Map<string, TypedUser>> {
  const { docs } = await payload.find({ collection: 'users', pagination: false, depth: 0 })
  const byId = new Map(docs.map((user) => [String(user.id), { ...user, collection: 'users' }]))
  return new Map(
    Object.entries(people).map(([account, id]) => [account, byId.get(id) as TypedUser]),
  )
}
