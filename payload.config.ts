import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import {
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { zhTw } from '@payloadcms/translations/languages/zhTw'
import { gongkai, mailAdapter } from 'gongkai'
import { buildConfig } from 'payload'
import { clock } from './src/lib/clock.ts'
import { env } from './src/lib/env.ts'

const root = path.dirname(fileURLToPath(import.meta.url))
/** While building, nothing is read or written: the values only have to exist. */
const unlessBuilding = (value: () => string): string => (env.isBuilding ? 'building' : value())

/** The reference county: 云泽县, on PostgreSQL. */
export default buildConfig({
  secret: unlessBuilding(() => env.payloadSecret),
  serverURL: unlessBuilding(() => env.siteUrl),
  telemetry: false,
  admin: {
    user: 'users',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' · 云泽县政府信息公开' },
  },
  routes: { admin: '/admin', api: '/api' },
  editor: lexicalEditor({
    features: ({ defaultFeatures }) => [
      ...defaultFeatures.filter(
        ({ key }) => !['relationship', 'upload', 'checklist'].includes(key),
      ),
      EXPERIMENTAL_TableFeature(),
      FixedToolbarFeature(),
    ],
  }),
  i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh, 'zh-TW': zhTw, en } },
  email: mailAdapter({
    smtpUrl: env.smtpUrl,
    from: unlessBuilding(() => env.mailFrom),
    dataDir: unlessBuilding(() => env.dataDir),
  }),
  db: postgresAdapter({
    idType: 'uuidv7',
    pool: { connectionString: unlessBuilding(() => env.databaseUrl), max: 20 },
    push: false,
    migrationDir: path.join(root, 'src/migrations'),
  }),
  graphQL: { disable: true },
  defaultDepth: 0,
  maxDepth: 2,
  cors: [unlessBuilding(() => env.siteUrl)],
  csrf: [unlessBuilding(() => env.siteUrl)],
  collections: [],
  jobs: {
    access: { run: () => false, queue: () => false, cancel: () => false },
    autoRun: [{ cron: '*/2 * * * * *', queue: 'gongkai', limit: 50 }],
    shouldAutoRun: () => env.runsJobs,
    deleteJobOnComplete: true,
  },
  typescript: { outputFile: path.join(root, 'src/payload-types.ts') },
  plugins: [
    gongkai({
      dataDir: unlessBuilding(() => env.dataDir),
      siteUrl: unlessBuilding(() => env.siteUrl),
      now: clock,
    }),
  ],
})
