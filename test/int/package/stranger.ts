/** Files of an app that knows nothing of this checkout but the name of the package. */

export const boot = `
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { gongkai } from 'gongkai'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

const folder = process.argv[2]
const config = await buildConfig({
  secret: 'only for this test of a package',
  telemetry: false,
  admin: { user: 'members' },
  editor: lexicalEditor(),
  db: sqliteAdapter({ client: { url: 'file:' + join(folder, 'host.db') } }),
  collections: [{ slug: 'members', auth: true, fields: [] }],
  plugins: [gongkai({ dataDir: join(folder, 'gongkai') })],
})
const payload = await getPayload({ config })
const ask = async (token, method, path, body) => {
  const response = await handleEndpoints({
    config,
    request: new Request('http://127.0.0.1:3000/api' + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: 'JWT ' + token } : {}) },
      body: body && JSON.stringify(body),
    }),
  })
  return { status: response.status, body: await response.json() }
}
const office = await payload.create({
  collection: 'offices',
  data: { slug: 'gov-office', name: '县政府办公室', level: 'county' },
})
await payload.create({
  collection: 'users',
  data: {
    email: 'clerk@example.gov',
    password: 'somebody of the office',
    name: '周文书',
    mustChangePassword: false,
    duties: [{ office: office.id, roles: ['clerk'] }],
  },
})
const login = await ask(null, 'POST', '/users/login', {
  email: 'clerk@example.gov',
  password: 'somebody of the office',
})
const { token } = login.body
const made = await ask(token, 'POST', '/documents', {
  title: '草稿', bodyText: '正文', office: 'gov-office', mode: 'proactive', formedOn: '2026年11月9日',
})
const path = '/documents/' + made.body.doc.id
const publish = { action: 'publish', expectedRevision: 1 }
const said = ({ status, body }) => [status, body.errors?.[0]?.code ?? null]
console.log(JSON.stringify({
  made: [made.status, made.body.doc.stage, made.body.doc.formedOn],
  updated: said(await ask(token, 'PATCH', path, { _status: 'published' })),
  stranger: said(await ask(null, 'PATCH', path, { _status: 'published' })),
  acted: said(await ask(token, 'POST', path + '/transitions', publish)),
  strangerActed: said(await ask(null, 'POST', path + '/transitions', publish)),
  read: said(await ask(null, 'GET', path)),
  parts: [...new Set(JSON.stringify(config.collections).match(/gongkai\\/(client|rsc)#\\w+/g))],
}))
process.exit(0)
`

/** Every line that must not compile says so; one that does would be a type that leads nowhere. */
export const typed = `
import { createObjects, dropObjects, gongkai, mailAdapter, type GongkaiOptions } from 'gongkai'
import { ApprovalPanel, DateInput, OfficePasteFeature } from 'gongkai/client'
import { ApprovalView, Dashboard } from 'gongkai/rsc'
import { type Action, type DocumentState, type LedgerEntry, type Role, slugs, type Stage } from 'gongkai/types'
import type { Plugin } from 'payload'

export const plugin: Plugin = gongkai({ dataDir: '/srv/gongkai', onPublicChange: async (tags) => { tags.map((tag) => tag.length) } })
export const options: GongkaiOptions = { dataDir: '/srv', timeZone: 'Asia/Shanghai', maxFileBytes: 1 }
export const stage: Stage = 'secrecyReview'
export const role: Role = 'countyLeader'
export const action: Action = 'takeDown'
export const documents: 'documents' = slugs.documents
export const hashOf = (entry: LedgerEntry): string => entry.hash
export const roundOf = (state: DocumentState): number => state.round
export const parts = [ApprovalPanel, DateInput, OfficePasteFeature, ApprovalView, Dashboard]
export const run = (execute: (sql: string) => Promise<unknown>) => [createObjects(execute), dropObjects(execute)]
export const mail = mailAdapter

// @ts-expect-error a folder is a text
gongkai({ dataDir: 1 })
// @ts-expect-error the folder is required
gongkai({})
// @ts-expect-error there is no such stage
export const noStage: Stage = 'nearly'
// @ts-expect-error there is no such role
export const noRole: Role = 'mayor'
// @ts-expect-error there is no such action
export const noAction: Action = 'publishNow'
// @ts-expect-error the slug is another
export const noSlug: 'papers' = slugs.documents
// @ts-expect-error a hash is a text
export const noHash = (entry: LedgerEntry): number => entry.hash
// @ts-expect-error a statement is a text
createObjects((statement: number) => Promise.resolve(statement))
// @ts-expect-error this needs its options
mailAdapter(1)
// @ts-expect-error there is no such part
export { Nothing } from 'gongkai/client'
`

export const tsconfig = (moduleResolution: 'bundler' | 'nodenext') =>
  JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['dom', 'dom.iterable', 'es2023'],
      module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution,
      jsx: 'react-jsx',
      strict: true,
      noEmit: true,
      // The declarations of the package are checked too; those of others are looked over.
      skipLibCheck: false,
      types: [],
    },
    files: ['typed.ts'],
  })
