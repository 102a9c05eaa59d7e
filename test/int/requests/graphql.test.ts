import { GRAPHQL_POST } from '@payloadcms/next/routes'
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../../src/demo/county.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { answeredRequest } from '../../support/answeredRequest.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { populateRequests } from '../../support/populateRequests.ts'
import { type Asker, accountOf, askers } from '../doors/table.ts'

/** The tables behind what GraphQL calls them. */
const tables = {
  Request: 'requests',
  RequestEvent: 'request_events',
  RequestParty: 'request_parties',
  RequestFile: 'request_files',
  RequestReview: 'request_reviews',
  IdentityView: 'identity_views',
} as const
type Name = keyof typeof tables
const names = Object.keys(tables) as Name[]
const plural = { RequestParty: 'RequestParties' } as Partial<Record<Name, string>>
const slugOf = (name: Name) => tables[name].replace('_', '-')

let county: TestCounty
let schema: GraphQLSchema
const tokens: Partial<Record<Asker, string>> = {}

type Answer = {
  data?: Record<string, { docs?: Row[]; totalDocs?: number } | null> | null
  errors?: { message: string; extensions?: { statusCode?: number } }[]
}
type Row = Record<string, unknown>

/** The route that a host with GraphQL has; the county's own is switched off. */
async function ask(asker: Asker, text: string, variables: Row = {}): Promise<Answer> {
  const token = tokens[asker]
  const request = new Request('http://127.0.0.1:3000/api/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    body: JSON.stringify({ query: text, variables }),
  })
  const response = await GRAPHQL_POST(county.payload.config)(request)
  expect(response.status, text).toBe(200)
  return (await response.json()) as Answer
}

beforeAll(async () => {
  county = await openCounty()
  const [one] = await populateRequests(county)
  await county.as('requests')('POST', `/api/requests/${one.id}/applicant`, {})
  const answered = await answeredRequest(county)
  await county.as('requests')('POST', `/api/requests/${answered}/reviews`, {
    kind: 'review',
    outcome: 'pending',
    filedOn: new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }),
    authority: '云泽县人民政府',
  })
  for (const asker of askers) {
    const account = accountOf(asker)
    if (!account) continue
    const credentials = { email: `${account}@yunze.example`, password: demoPassword }
    const { body } = await county.as(null)<{ token: string }>(
      'POST',
      '/api/users/login',
      credentials,
    )
    tokens[asker] = body.token
  }
  county.payload.config.graphQL.disable = false
  const { data } = await ask('nobody', getIntrospectionQuery())
  schema = buildClientSchema(data as never)
})
afterAll(() => county?.close())

const fieldsOf = (kind: 'query' | 'mutation'): GraphQLField<unknown, unknown>[] =>
  Object.values(
    (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
  )

/** What can be read of a row without following anything. */
const leavesOf = (name: Name): string[] => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`There is no ${name}`)
  return Object.values(type.getFields())
    .filter((field) => isLeafType(isNonNullType(field.type) ? field.type.ofType : field.type))
    .map((field) => field.name)
}

const idIn = async (name: Name): Promise<string> => {
  const [row] = await query<{ id: string }>(
    county,
    sql`select id::text as id from ${sql.identifier(tables[name])} limit 1`,
  )
  if (!row) throw new Error(`No ${name}`)
  return row.id
}

async function fingerprint(): Promise<string> {
  const prints = await Promise.all(
    Object.values(tables).map((table) =>
      query(
        county,
        sql`select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.identifier(table)} t`,
      ),
    ),
  )
  return JSON.stringify(prints)
}

/** Any value that GraphQL lets through, so that it is Payload which refuses. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return [sampleOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(isRequiredInputField)
    return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]))
  }
  const values: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, JSON: {} }
  return values[type.name] ?? 'x'
}

describe('GraphQL', () => {
  it('has the doors that are tried here, and no others', () => {
    const about = (kind: 'query' | 'mutation') =>
      fieldsOf(kind)
        .map(({ name }) => name)
        .filter((name) =>
          names.some((each) => name.includes(each) || name.includes(plural[each] ?? each)),
        )
        .sort()
    const many = (name: Name) => plural[name] ?? `${name}s`
    expect(about('query')).toEqual(
      names.flatMap((name) => [name, many(name), `count${many(name)}`, `docAccess${name}`]).sort(),
    )
    expect(about('mutation')).toEqual(
      names.flatMap((name) => [`create${name}`, `update${name}`, `delete${name}`]).sort(),
    )
  })

  it.each(names)('shows of %s what REST shows, to everybody', async (name) => {
    const many = plural[name] ?? `${name}s`
    const id = await idIn(name)
    const leaves = leavesOf(name)
    let seen = 0
    for (const asker of askers) {
      const rest = await county.as(accountOf(asker))<{ docs?: Row[]; totalDocs?: number }>(
        'GET',
        `/api/${slugOf(name)}?limit=100&sort=id`,
      )
      const list = await ask(
        asker,
        `{ ${many}(limit: 100, sort: "id") { totalDocs docs { ${leaves.join(' ')} } } }`,
      )
      const one = await ask(asker, `{ ${name}(id: "${id}") { ${leaves.join(' ')} } }`)
      const counted = await ask(asker, `{ count${many} { totalDocs } }`)
      const rows = list.data?.[many]?.docs ?? []
      // REST leaves out what may not be read, GraphQL says null.
      const shown = rows.map((row) => leaves.map((leaf) => row[leaf] ?? null))
      const told = (rest.body.docs ?? []).map((row) => leaves.map((leaf) => row[leaf] ?? null))
      expect([asker, shown]).toEqual([asker, told])
      expect([asker, counted.data?.[`count${many}`]?.totalDocs ?? 0]).toEqual([
        asker,
        rest.body.totalDocs ?? 0,
      ])
      const single = await county.as(accountOf(asker))('GET', `/api/${slugOf(name)}/${id}`)
      expect([asker, Boolean(one.data?.[name])]).toEqual([asker, single.status === 200])
      seen += rows.length
    }
    expect(seen > 0).toBe(name === 'Request' || name === 'IdentityView')
  })

  it.each(names)('tells nobody that they may write %s', async (name) => {
    const id = await idIn(name)
    const key = `docAccess${name}`
    for (const asker of askers) {
      const { data } = await ask(
        asker,
        `{ ${key}(id: "${id}") { create { permission } update { permission } delete { permission } } }`,
      )
      const access = (data?.[key] ?? {}) as Record<string, { permission: boolean } | null>
      for (const act of ['create', 'update', 'delete']) {
        expect([asker, act, access[act]?.permission ?? false]).toEqual([asker, act, false])
      }
    }
  })

  it.each(names)('writes no %s, whoever asks', async (name) => {
    const id = await idIn(name)
    const before = await fingerprint()
    for (const act of ['create', 'update', 'delete']) {
      const door = fieldsOf('mutation').find((field) => field.name === `${act}${name}`)
      if (!door) throw new Error(`There is no ${act}${name}`)
      const needed = door.args.filter(({ name: arg }) => arg === 'id' || arg === 'data')
      const values = needed.map((arg) => [arg.name, arg.name === 'id' ? id : sampleOf(arg.type)])
      const text = `mutation(${needed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')}) {
        ${door.name}(${needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ')}) { id }
      }`
      for (const asker of askers) {
        const { data, errors } = await ask(asker, text, Object.fromEntries(values))
        expect([asker, act, data?.[door.name] ?? null]).toEqual([asker, act, null])
        // It is access that refuses, not the form of what was sent.
        expect([401, 403], `${asker} ${act}`).toContain(errors?.[0]?.extensions?.statusCode)
      }
    }
    expect(await fingerprint()).toBe(before)
  })
})
