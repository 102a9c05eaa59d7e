import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { gongkai } from 'gongkai'
import { buildConfig, type CollectionConfig } from 'payload'

/** Where this host keeps its things; a host reads its own environment as it likes. */
const folder = process.env.HOST_DATA_DIR ?? '.'

/** The host's own people: nothing to do with the staff of an office. */
const members: CollectionConfig = {
  slug: 'members',
  auth: true,
  access: { create: () => true },
  fields: [{ name: 'nickname', type: 'text' }],
}

const posts: CollectionConfig = {
  slug: 'posts',
  access: { read: () => true },
  versions: { drafts: true },
  hooks: { beforeChange: [({ data }) => ({ ...data, shout: String(data.title).toUpperCase() })] },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'shout', type: 'text' },
    { name: 'author', type: 'relationship', relationTo: 'members' as never },
  ],
}

/** The smallest app of a stranger that uses the plugin: a blog on SQLite. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? 'only for the tests of this host',
  serverURL: process.env.HOST_URL ?? '',
  telemetry: false,
  admin: { user: 'members' },
  editor: lexicalEditor(),
  db: sqliteAdapter({ client: { url: `file:${join(folder, 'host.db')}` } }),
  collections: [members, posts],
  endpoints: [{ path: '/hello', method: 'get', handler: () => Response.json({ hello: 'host' }) }],
  i18n: { translations: { en: { host: { greeting: 'Good day' } } } },
  jobs: {
    tasks: [
      {
        slug: 'greet',
        inputSchema: [{ name: 'name', type: 'text', required: true }],
        handler: async ({ input, req }) => {
          await req.payload.create({
            collection: 'posts' as never,
            data: { title: `hello ${(input as { name: string }).name}` } as never,
            req,
          })
          return { output: {} }
        },
      },
    ],
  },
  onInit: async (payload) => {
    const { totalDocs } = await payload.count({ collection: 'posts' as never })
    if (totalDocs === 0) {
      await payload.create({ collection: 'posts' as never, data: { title: 'first' } as never })
    }
  },
  plugins: [
    gongkai({ dataDir: join(folder, 'gongkai'), disabled: process.env.GONGKAI_DISABLED === '1' }),
  ],
})
