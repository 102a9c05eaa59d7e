import { postgresAdapter } from '@payloadcms/db-postgres'
import { EXPERIMENTAL_TableFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import { gongkai } from 'gongkai'
import {
  buildConfig,
  type CollectionConfig,
  getPayload,
  type Plugin,
  type TypedUser,
} from 'payload'
import type { Pool } from 'pg'
import { demoPassword } from '../../../src/demo/county.ts'
import { lexicalOf } from '../../../src/lib/lexicalText.ts'
import type { TestCounty } from '../../support/county.ts'

/** Payload without us: the same fields and tables, and no hook, rule or endpoint of ours. */
export type Plain = {
  createDraft: (data: Record<string, unknown>) => Promise<string>
  publish: (id: string) => Promise<void>
  close: () => Promise<void>
}

export async function openPlain(county: TestCounty): Promise<Plain> {
  const config = await buildConfig({
    secret: 'only-for-measuring-0123456789abcdef',
    telemetry: false,
    admin: { user: 'users' },
    editor: lexicalEditor({
      features: ({ defaultFeatures }) => [...defaultFeatures, EXPERIMENTAL_TableFeature()],
    }),
    db: postgresAdapter({
      idType: 'uuidv7',
      pool: { connectionString: county.databaseUrl, max: 5 },
      push: false,
    }),
    graphQL: { disable: true },
    defaultDepth: 0,
    plugins: [gongkai({ dataDir: county.dataDir, disabled: true }), bare],
  })
  const payload = await getPayload({ config, key: 'plain' })
  const { user } = await payload.login({
    collection: 'users',
    data: { email: 'clerk@yunze.example', password: demoPassword },
  })
  const as = {
    user: { ...user, collection: 'users' } as TypedUser,
    overrideAccess: false,
    depth: 0,
  }
  return {
    createDraft: async ({ bodyText, office, categories, ...data }) => {
      const { id } = await payload.create({
        collection: 'documents',
        draft: true,
        ...as,
        data: {
          ...data,
          body: lexicalOf(String(bodyText)),
          office: county.offices[String(office)],
          categories: (categories as string[]).map((slug) => county.categories[slug]),
          stage: 'draft',
        } as never,
      })
      return String(id)
    },
    publish: async (id) => {
      await payload.update({
        collection: 'documents',
        id,
        ...as,
        // The number only because versions of a document are unique by it.
        data: { _status: 'published', revision: 2 } as never,
      })
    },
    close: async () => {
      const { pool } = payload.db as unknown as { pool: Pool }
      pool.on('error', () => {})
      await Promise.race([pool.end(), new Promise((resolve) => setTimeout(resolve, 1000))])
    },
  }
}

/** Takes everything of ours from the collections but their fields. */
const bare: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(
    (collection): CollectionConfig => ({
      ...collection,
      hooks: {},
      endpoints: [],
      access: Object.fromEntries(
        ['read', 'create', 'update', 'delete', 'readVersions'].map((name) => [name, () => true]),
      ),
    }),
  ),
})
