import { join } from 'node:path'
import { postgresAdapter, sql } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { createObjects, gongkai } from 'gongkai'
import { buildConfig, type CollectionConfig, type Plugin } from 'payload'

const folder = process.env.HOST_DATA_DIR ?? '.'

const members: CollectionConfig = {
  slug: 'members',
  auth: { useAPIKey: true },
  access: { create: () => true },
  fields: [{ name: 'nickname', type: 'text', localized: true }],
}

/** News of the host, which a careless hook connects with the documents of the office. */
const posts: CollectionConfig = {
  slug: 'posts',
  access: { read: () => true },
  versions: { drafts: { schedulePublish: true } },
  trash: true,
  hooks: {
    afterChange: [
      async ({ doc, req }) => {
        if (!doc.publishes) return
        await req.payload.update({
          collection: 'documents',
          id: doc.publishes,
          data: { _status: 'published' },
          req,
        })
      },
    ],
  },
  fields: [
    { name: 'title', type: 'text', required: true, localized: true },
    { name: 'about', type: 'relationship', relationTo: 'documents' },
    { name: 'publishes', type: 'number' },
  ],
}

/** Another plugin, which counts what changes in every collection there is. */
const counting: Plugin = (config) => ({
  ...config,
  custom: { ...config.custom, changes: { count: 0 } },
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      afterChange: [
        ...(collection.hooks?.afterChange ?? []),
        ({ req }) => {
          const { changes } = req.payload.config.custom as { changes: { count: number } }
          changes.count += 1
        },
      ],
    },
  })),
})

/** A big app of a stranger: PostgreSQL with numbers as ids, GraphQL, two languages, another plugin. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? 'only for the tests of this host',
  telemetry: false,
  admin: { user: 'members' },
  editor: lexicalEditor(),
  localization: { locales: ['zh', 'en'], defaultLocale: 'zh', fallback: true },
  db: postgresAdapter({ pool: { connectionString: process.env.HOST_DATABASE_URL ?? '', max: 5 } }),
  collections: [members, posts],
  jobs: {
    access: { run: ({ req }) => (req.user?.collection as string | undefined) === 'members' },
    tasks: [],
  },
  hooks: {
    afterError: [
      ({ collection }) =>
        (collection?.slug as string | undefined) === 'posts'
          ? { response: { host: 'sorry' } as never }
          : undefined,
    ],
  },
  // A real host does this in a migration.
  onInit: (payload) =>
    createObjects((statement) =>
      (
        payload.db as unknown as { drizzle: { execute: (query: unknown) => Promise<unknown> } }
      ).drizzle.execute(sql.raw(statement)),
    ),
  plugins: [gongkai({ dataDir: join(folder, 'gongkai') }), counting],
})
