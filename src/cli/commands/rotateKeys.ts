import type { Command } from 'commander'
import { withPayload } from '../payload.ts'

/** Exit codes: some of it is not under the current key; nothing could be looked at. */
const incomplete = 1
const unreadable = 2

type Place = {
  collection: string
  field: string
  resealed: number
  missed: number
  unreadable: string[]
}
type Report = { ok: boolean; key: string; places: Place[] }

/**
 * `rotate-keys`: seals all of applicants' data under the first of the privacy keys. It can be stopped,
 * run again, and run beside the site, which must have the new keys already.
 */
export function registerRotateKeys(program: Command): void {
  program
    .command('rotate-keys')
    .description(
      '用新密钥重新加密申请人信息 seal applicants’ data again under the first key of GONGKAI_PRIVACY_KEYS',
    )
    .option('--json', 'one JSON object on standard output')
    .action(async (options: { json?: boolean }) => {
      const isForMachines = Boolean(options.json || program.opts<{ json?: boolean }>().json)
      const report = await rotate()
      if (!report) {
        const message = '数据库还没有建表。 The database has no tables yet.'
        if (isForMachines) {
          const errors = [{ code: 'NOT_MIGRATED', message }]
          process.stdout.write(`${JSON.stringify({ ok: false, errors })}\n`)
        } else process.stderr.write(`${message}\n`)
        process.exitCode = unreadable
        return
      }
      process.stdout.write(
        isForMachines ? `${JSON.stringify(report)}\n` : `${forPeople(report).join('\n')}\n`,
      )
      if (!report.ok) process.exitCode = incomplete
    })
}

const rotate = (): Promise<Report | null> =>
  withPayload(
    async (payload) => {
      const { hasObjects } = await import('../../plugin/postgres/objects.ts')
      if (!(await hasObjects(payload))) return null
      const { rotateKeys } = await import('../../plugin/privacy/rotateKeys.ts')
      const { privacyOf } = await import('../../plugin/privacy/privacyOf.ts')
      const places = await rotateKeys(payload)
      const ok = places.every((place) => place.missed === 0 && place.unreadable.length === 0)
      return { ok, key: privacyOf(payload).keyId, places }
    },
    // Standard output is for the answer.
    { logsTo: process.stderr },
  )

function forPeople({ ok, key, places }: Report): string[] {
  const lines = places.flatMap(({ collection, field, resealed, missed, unreadable }) => [
    `${collection}.${field}：重新加密 ${resealed} 项。 ${resealed} sealed again.`,
    ...(missed > 0
      ? [`  ${missed} 项同时被改动，请再运行一次。 ${missed} changed meanwhile: run it once more.`]
      : []),
    ...(unreadable.length > 0
      ? [
          `  ${unreadable.length} 项打不开，没有改动。 ${unreadable.length} do not open and stay as they are: ${unreadable.slice(0, 10).join(', ')}`,
        ]
      : []),
  ])
  return [
    ...lines,
    ok
      ? `全部由密钥“${key}”加密，旧密钥不再需要。 All is under the key “${key}”; the old ones are not needed any more.`
      : '尚未全部完成，请保留旧密钥。 Not complete: keep the old keys.',
  ]
}
