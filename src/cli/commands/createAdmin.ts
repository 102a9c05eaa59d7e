import type { Command } from 'commander'
import type { Payload } from 'payload'
import { env } from '../../lib/env.ts'
import { sentence } from '../../plugin/messages/sentence.ts'
import type { MadeAdmin } from '../../plugin/users/createAdmin.ts'
import { withPayload } from '../payload.ts'
import { bothIn } from './createAdminMessages.ts'

type Options = {
  email?: string
  name?: string
  office?: string
  officeSlug?: string
  second?: boolean
  passwordStdin?: boolean
  json?: boolean
}
type Fault = { code: string; message: string }
type Outcome = { made: MadeAdmin; password: string } | { faults: Fault[] }

/** Exit codes: what was asked makes no sense as typed; what was asked is refused. */
const misused = 2
const refused = 1

/**
 * `create-admin`: the way in for the first administrator, for a second one, and for one after all
 * were deactivated. A password made here is printed once and kept nowhere.
 */
export function registerCreateAdmin(program: Command): void {
  program
    .command('create-admin')
    .description(bothIn('description'))
    .option('--email <address>', bothIn('email'))
    .option('--name <name>', bothIn('name'))
    .option('--office <slug|name>', bothIn('office'))
    .option('--office-slug <slug>', bothIn('officeSlug'))
    .option('--second', bothIn('second'))
    .option('--password-stdin', bothIn('passwordStdin'))
    .option('--json', bothIn('json'))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const isForMachines = Boolean(options.json)
      const missing = (['email', 'name'] as const).filter((key) => !options[key]?.trim())
      if (missing.length > 0) {
        const faults = missing.map((key) => ({
          code: 'MISSING_OPTION',
          message: bothIn('missing', { option: `--${key}` }),
        }))
        return tellFaults({ faults, isForMachines, exitCode: misused })
      }
      const outcome = await create(options)
      if ('faults' in outcome) {
        const exitCode = outcome.faults.some(({ code }) => code === 'EMAIL_INVALID')
          ? misused
          : refused
        return tellFaults({ ...outcome, isForMachines, exitCode })
      }
      const { made, password } = outcome
      // Whoever gave the password knows it; one made here is told this once.
      const shown = options.passwordStdin ? null : password
      process.stdout.write(
        isForMachines
          ? `${JSON.stringify({ ...made, ...(shown ? { password: shown } : {}) })}\n`
          : `${forPeople(made, shown).join('\n')}\n`,
      )
    })
}

async function create(options: Options): Promise<Outcome> {
  const given = options.passwordStdin ? await readPassword() : null
  return withPayload(
    async (payload): Promise<Outcome> => {
      if (!(await isMigrated(payload))) {
        return { faults: [{ code: 'NOT_MIGRATED', message: bothIn('notMigrated') }] }
      }
      const [{ createAdmin }, { oneTimePassword }, { Refusal }] = [
        await import('../../plugin/users/createAdmin.ts'),
        await import('../../plugin/users/credentials.ts'),
        await import('../../plugin/errors.ts'),
      ]
      const password = given ?? oneTimePassword()
      try {
        const made = await createAdmin(payload, {
          email: options.email ?? '',
          name: options.name ?? '',
          password,
          office: options.office,
          officeSlug: options.officeSlug,
          isSecond: Boolean(options.second),
        })
        return { made, password }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const faults = error.reasons.map(({ code }) => ({
          code,
          message: `${sentence('zh', { code })} ${sentence('en', { code })}`,
        }))
        return { faults }
      }
    },
    { logsTo: process.stderr },
  )
}

async function isMigrated(payload: Payload): Promise<boolean> {
  const { hasObjects } = await import('../../plugin/postgres/objects.ts')
  return hasObjects(payload)
}

/** All of standard input but the end of its line: `echo` and an editor both add one. */
async function readPassword(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

function forPeople({ name, email, office }: MadeAdmin, password: string | null): string[] {
  const url = `${env.siteUrl}/admin`
  return [
    ...(office.isNew ? [bothIn('officeMade', { name: office.name, slug: office.slug })] : []),
    bothIn('made', { name, email, office: office.name }),
    ...(password
      ? [`${bothIn('password')}: ${password}`, bothIn('shownOnce', { url })]
      : [bothIn('signIn', { url })]),
  ]
}

function tellFaults({
  faults,
  isForMachines,
  exitCode,
}: {
  faults: Fault[]
  isForMachines: boolean
  exitCode: number
}): void {
  if (isForMachines) process.stdout.write(`${JSON.stringify({ errors: faults })}\n`)
  else process.stderr.write(`${faults.map(({ message }) => message).join('\n')}\n`)
  process.exitCode = exitCode
}
