import type { Payload, PayloadRequest } from 'payload'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import { sql } from '../../../src/plugin/postgres/connection.ts'
import { dueReviewsOf } from '../../../src/plugin/register/due.ts'
import { loadDirectory } from '../../../src/site/queries/directory.ts'
import { listRegister, parseRegisterFilters } from '../../../src/site/queries/register.ts'

export type Plan = { name: string; index: string | null; ms: number }

type Statement = ReturnType<typeof sql>
type Node = { 'Index Name'?: string; 'Node Type': string; Plans?: Node[] }
type Explained = { rows: { 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }[] }

/** The first index that a plan reads, and null when it reads a table from end to end. */
const indexIn = (node: Node): string | null =>
  node['Index Name'] ?? (node.Plans ?? []).map(indexIn).find((found) => found !== null) ?? null

/**
 * How PostgreSQL answers the queries of the register, as the code asks them: the lists of the public
 * site by each of their filters, and what is due for somebody.
 */
export async function plansOf(payload: Payload): Promise<Plan[]> {
  const plans: Plan[] = []
  let name = ''
  const watched = watching(payload, (explained) => {
    const [{ Plan, 'Execution Time': ms }] = explained.rows[0]?.['QUERY PLAN'] ?? [
      { Plan: { 'Node Type': '' }, 'Execution Time': 0 },
    ]
    plans.push({ name, index: indexIn(Plan), ms })
  })
  const directory = await loadDirectory(payload)
  for (const search of ['', 'ground=16-2', 'year=2020', 'office=gov-office', 'page=50']) {
    name = search
    const params = new URLSearchParams(search)
    await listRegister(watched, {
      filters: parseRegisterFilters(params, directory).filters,
      page: Number(params.get('page') ?? 1),
      limit: 20,
      directory,
    })
  }
  name = 'due'
  const offices = [...directory.offices.map(({ id }) => id)]
  const none = new Proxy({}, { get: () => [] })
  await dueReviewsOf({ payload: watched, context: {} } as unknown as PayloadRequest, {
    gongkai: gongkaiOf(payload),
    actor: { offices: new Proxy({}, { get: () => offices }), delegated: none } as never,
  })
  return plans
}

/** The same Payload, whose statements on the register are explained before they are run. */
function watching(payload: Payload, tell: (explained: Explained) => void): Payload {
  const { drizzle } = payload.db as unknown as {
    drizzle: { execute: (statement: Statement) => Promise<unknown> }
  }
  const execute = async (statement: Statement) => {
    const text = JSON.stringify(statement.queryChunks ?? [])
    // Counting looks at every row by design.
    if (text.includes('gongkai_register') && !text.includes('group by')) {
      tell((await drizzle.execute(sql`explain (analyze, format json) ${statement}`)) as Explained)
    }
    return drizzle.execute(statement)
  }
  const db = new Proxy(payload.db, {
    get: (target, key, receiver) =>
      key === 'drizzle'
        ? new Proxy(drizzle, {
            get: (own, name) => (name === 'execute' ? execute : own[name as 'execute']),
          })
        : Reflect.get(target, key, receiver),
  })
  return new Proxy(payload, {
    get: (target, key, receiver) => (key === 'db' ? db : Reflect.get(target, key, receiver)),
  })
}
