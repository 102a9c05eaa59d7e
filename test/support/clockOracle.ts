/**
 * The clock of a request once more, as somebody with a wall calendar and a pencil would keep it: turns
 * over one day after the other, asks only whether it is worked, keeps the pauses that are open and a
 * list of the days that counted. Shares no code with `src/domain/deadlines`; slow, and meant to be.
 */
export type OracleEvent = {
  type: string
  on: string
  days?: number
  party?: string
  agency?: string
  receivedOn?: string
  until?: string
}

type Letter = { kind: string; name: string; reachedOn: string; days: number; isOff: boolean }

export type OracleAnswer = { dueOn: string | null; countedDays: string[]; isBeyond: boolean }

export const clockOracle = (question: {
  receivedOn: string
  events: OracleEvent[]
  isWorkday: (date: string) => boolean
  lastDay: string
  regime: 2007 | 2019
}): OracleAnswer => {
  const { receivedOn, events, isWorkday, lastDay, regime } = question
  const reply = regime === 2007 ? 15 : 20
  const waits = new Set<string>()
  let letters: Letter[] = []
  let counted: string[] = []
  let wanted = reply
  let today = receivedOn
  let isDeferred = false
  const stillToCome = [...events]

  while (today <= lastDay) {
    const stands = waits.size > 0 || letters.some(({ isOff }) => !isOff)
    if (today > receivedOn && isWorkday(today) && !stands) counted.push(today)

    // Evening: those who were asked have had one day more.
    if (regime === 2019) {
      for (const letter of letters) {
        if (today > letter.reachedOn && isWorkday(today)) letter.days += 1
      }
      letters = letters.filter(({ days }) => days < 15)
    }

    while (stillToCome[0]?.on === today) happen(stillToCome.shift() as OracleEvent)
    if (stillToCome.length === 0 && (waits.has('correction') || waits.has('fee'))) break
    if (stillToCome.length === 0 && counted.length >= wanted) break
    // Nothing will ever end this wait.
    const isForEver = waits.size > 0 || (regime === 2007 && letters.some(({ isOff }) => !isOff))
    if (stillToCome.length === 0 && isForEver) {
      return { dueOn: counted[wanted - 1] ?? null, countedDays: counted, isBeyond: false }
    }
    today = nextDay(today)
  }
  if (waits.has('correction') || waits.has('fee')) {
    return { dueOn: null, countedDays: counted, isBeyond: false }
  }
  const dueOn = counted[wanted - 1] ?? null
  const countedDays = isDeferred ? [] : counted.slice(0, wanted)
  return { dueOn, countedDays, isBeyond: dueOn === null }

  function happen(event: OracleEvent) {
    switch (event.type) {
      case 'askCorrection':
        waits.add('correction')
        break
      case 'noticeFee':
        waits.add('fee')
        break
      case 'suspend':
        waits.add('suspension')
        break
      case 'resume':
        waits.delete('suspension')
        break
      case 'correct':
        if (waits.delete('correction')) beginAnew()
        break
      case 'payFee':
        if (waits.delete('fee')) beginAnew()
        break
      case 'extend':
        wanted += event.days ?? 0
        break
      case 'consultThirdParty':
        letters.push(letterOf('thirdParty', event.party, event))
        break
      case 'consultAgency':
        if (regime === 2019) letters.push(letterOf('agency', event.agency, event))
        break
      case 'thirdPartyAnswer':
        answered('thirdParty', event.party)
        break
      case 'agencyAnswer':
        answered('agency', event.agency)
        break
      case 'defer':
        deferTo(event.until ?? '')
        break
    }
  }

  function beginAnew() {
    counted = []
    wanted = reply
    isDeferred = false
    for (const letter of letters) letter.isOff = false
  }

  function deferTo(until: string) {
    isDeferred = true
    counted = []
    wanted = 0
    for (let date = nextDay(today); date <= until; date = nextDay(date)) {
      if (isWorkday(date)) wanted += 1
    }
    // A fixed day that turns out to be a holiday moves to the next working day.
    if (!isWorkday(until)) wanted += 1
    for (const letter of letters) letter.isOff = true
  }

  function answered(kind: string, name: string | undefined) {
    const found = letters.findIndex((each) => each.kind === kind && each.name === name)
    if (found >= 0) letters.splice(found, 1)
  }
}

function letterOf(kind: string, name: string | undefined, event: OracleEvent): Letter {
  return { kind, name: name ?? '', reachedOn: event.receivedOn ?? event.on, days: 0, isOff: false }
}

function nextDay(date: string): string {
  const day = new Date(`${date}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
