import config from '@payload-config'
import { publicRequests } from 'gongkai'
import { getPayload } from 'payload'
import { env } from '../../lib/env.ts'
import { errorFacts } from '../../lib/errorFacts.ts'
import { mailFolderIn } from '../../lib/mail.ts'
import { hearOfPublicChanges, publicPages } from '../../lib/publicPages.ts'
import { migrations } from '../../migrations/index.ts'
import type { Ground } from '../../site/site.ts'

/** What the public site stands on in this process. */
export function ground(): Ground {
  hearOfPublicChanges({ connectionString: env.databaseUrl, onError: report })
  return {
    payload,
    requests: async () => publicRequests(await payload()),
    mailFolder: () => (env.isDemo && env.smtpUrl === null ? mailFolderIn(env.dataDir) : null),
    pages: publicPages(),
    origin: () => env.siteUrl,
    now: () => new Date(),
    onError: report,
  }
}

/** With its jobs: after a start without the database, the first request brings them up. */
const payload = () => getPayload({ config, cron: true })

/** Names of the migrations that this build expects the database to have. */
export const migrationNames = migrations.map(({ name }) => name)

function report(error: unknown): void {
  console.error(
    JSON.stringify({ level: 'error', msg: 'The public site met an error', err: errorFacts(error) }),
  )
}
