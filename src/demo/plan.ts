import { type DemoCalendar, momentOf, type When } from './calendar.ts'
import { perform, type Scene } from './perform.ts'
import type { Act, DemoDocument } from './types.ts'

/** Something to be done at its time. Answers whether there is more of the same to do. */
export type Planned = { at: Date; run: (scene: Scene) => Promise<boolean> }

const startOfWork = 9 * 60
const minutesBetween = 40

/**
 * Everything that happens in the county in the order of time: the ledger only grows, so what is
 * told of 2008 has to be done before what is told of 2009. What lies after `now` is left out.
 */
export function plan(
  { documents, others }: { documents: DemoDocument[]; others: Planned[] },
  calendar: DemoCalendar,
  now: Date,
): Planned[] {
  return documents
    .flatMap((document) => lifeOf(document, calendar))
    .filter(({ at, isToday }) => isToday || at <= now)
    .map(({ at, run }) => ({ at: at > now ? now : at, run }))
    .concat(others)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

function lifeOf(document: DemoDocument, { today, dateOf }: DemoCalendar) {
  const [first] = document.journey
  const moves: (readonly [When, Act])[] = [
    ...(first && first[1] !== 'create' ? [[first[0], 'create'] as const] : []),
    ...document.journey,
  ]
  const ofDay = new Map<string, number>()
  return moves.map(([when, act]) => {
    const date = dateOf(when)
    const before = ofDay.get(date) ?? 0
    // The approvals of a `pass` take their time too.
    ofDay.set(date, before + (act === 'pass' ? 4 : 1))
    const minutes = startOfWork + spread(document.key) + before * minutesBetween
    return {
      at: momentOf(date, minutes),
      isToday: date === today,
      run: (scene: Scene) => perform(scene, document, act),
    }
  })
}

/** Minutes that tell one document's day from another's, always the same for the same document. */
function spread(key: string): number {
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 47
  return sum
}
