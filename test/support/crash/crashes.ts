import { expect } from 'vitest'
import { type Clerks, clerksOf } from './clerks.ts'
import { type Machine, openMachine } from './machine.ts'

const kinds = ['server', 'database', 'both'] as const

/**
 * Kills the server and PostgreSQL outright in the middle of work, again and again. After each start
 * nothing acknowledged is missing and nothing is half done; in the end every scheduled publication
 * has happened exactly once.
 */
export async function surviveCrashes({
  kills,
  transitions,
}: {
  kills: number
  transitions: number
}): Promise<{ acknowledged: number; scheduled: number }> {
  const machine = await openMachine()
  try {
    const clerks = clerksOf(machine.url)
    await clerks.signIn()
    for (let kill = 0; kill < kills; kill += 1) {
      const what = kinds[kill % kinds.length] ?? 'both'
      await workAndKill(machine, clerks, {
        what,
        transitions: Math.ceil(transitions / kills),
      })
      const { wasServing } = await machine.start()
      expect(wasServing, 'a server outlives its database').toBe(what === 'database')
      await expectWhole(machine, clerks)
    }
    await expectScheduled(machine, clerks)
    await expectWhole(machine, clerks)
    expect(clerks.acknowledged.length).toBeGreaterThanOrEqual(transitions)
    return { acknowledged: clerks.acknowledged.length, scheduled: clerks.scheduled.size }
  } finally {
    await machine.stop()
  }
}

async function workAndKill(
  machine: Machine,
  clerks: Clerks,
  { what, transitions }: { what: (typeof kinds)[number]; transitions: number },
): Promise<void> {
  // Most of the work first, then the blow comes at any moment of the rest.
  await clerks.work({ width: 6, transitions: Math.ceil(transitions * 0.7), isOver: () => false })
  let isOver = false
  const working = clerks.work({ width: 6, transitions: 1_000_000, isOver: () => isOver })
  const least = clerks.acknowledged.length + transitions * 0.3
  do await sleep(Math.random() * 800)
  while (clerks.acknowledged.length < least)
  await sleep(Math.random() * 400)
  await machine.kill(what)
  // They go on asking for a moment, as people do.
  await sleep(Math.random() * 500)
  isOver = true
  await working
}

async function expectWhole(machine: Machine, clerks: Clerks): Promise<void> {
  const rows = await machine.rows<{ hash: string }>('select hash from ledger')
  const inLedger = new Set(rows.map(({ hash }) => hash))
  const missing = clerks.acknowledged.filter(({ hash }) => !inLedger.has(hash))
  expect(missing, 'acknowledged, and gone after the crash').toEqual([])
  const documents = await machine.rows<{ id: string }>('select id::text as id from documents')
  const inRows = new Set(documents.map(({ id }) => id))
  expect(clerks.created.filter((id) => !inRows.has(id))).toEqual([])
  const report = await machine.verify()
  expect(report.breaks.map(({ message }) => message)).toEqual([])
  expect(report.entries).toBeGreaterThanOrEqual(clerks.acknowledged.length)
}

/** What was scheduled is published, once, by a job that no crash has lost or done twice. */
async function expectScheduled(machine: Machine, clerks: Clerks): Promise<void> {
  const ids = [...clerks.scheduled]
  const deadline = Date.now() + 120_000
  const open = () =>
    machine.rows<{ id: string }>(
      `select id::text as id from documents where id = any($1) and stage <> 'published'`,
      [ids],
    )
  while ((await open()).length > 0 && Date.now() < deadline) await sleep(500)
  expect(await open()).toEqual([])
  const twice = await machine.rows(
    `select subject_id from ledger where action = 'publish' and "to" = 'published'
     group by subject_id having count(*) > 1`,
  )
  expect(twice).toEqual([])
  while ((await jobsOf(machine)).length > 0 && Date.now() < deadline) await sleep(500)
  expect(await jobsOf(machine)).toEqual([])
}

const jobsOf = (machine: Machine) =>
  machine.rows(
    `select id from payload_jobs where task_slug = 'gongkaiPublishScheduled' and completed_at is null`,
  )

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
