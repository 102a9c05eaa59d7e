import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { env } from '../../lib/env.ts'
import type { AnchorSource } from '../../plugin/ledger/verify/anchorLines.ts'
import { type Break, sentenceOf } from '../../plugin/ledger/verify/breaks.ts'
import type { VerifyReport } from '../../plugin/ledger/verify/index.ts'
import { withPayload } from '../payload.ts'

/** Exit codes: something is wrong; it could not be looked at. */
const broken = 1
const unverified = 2

/** Why nothing could be verified; says nothing of the ledger. */
class Unverified extends Error {
  readonly code: 'ANCHOR_UNREACHABLE' | 'NOT_MIGRATED'
  constructor(code: Unverified['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * `verify`: computes again all that the ledger vouches for. Exit 1 when something is wrong, with the
 * first break named first; 2 when the anchor or the tables are not to be had. `--anchor` takes a copy of the heads kept elsewhere: a file, or the
 * address of a `/ledger/head.json`.
 */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('核验审批台账、内容、附件与库外锚点 verify ledger, contents, files and anchor')
    .option('--anchor <file|url>', '别处保存的台账锚点 heads of the ledger kept elsewhere')
    .option('--json', 'one JSON object on standard output')
    .action(async (options: { anchor?: string; json?: boolean }) => {
      const isForMachines = options.json || program.opts<{ json?: boolean }>().json
      const report = await verify(options.anchor).catch((error: unknown) => {
        if (error instanceof Unverified) return error
        throw error
      })
      if (report instanceof Unverified) return tellUnverified(report, Boolean(isForMachines))
      if (isForMachines) process.stdout.write(`${JSON.stringify(forMachines(report))}\n`)
      else process.stdout.write(`${forPeople(report).join('\n')}\n`)
      if (!report.ok) process.exitCode = broken
    })
}

function tellUnverified({ code, message }: Unverified, isForMachines: boolean): void {
  if (isForMachines)
    process.stdout.write(`${JSON.stringify({ ok: false, errors: [{ code, message }] })}\n`)
  else process.stderr.write(`${message}\n`)
  process.exitCode = unverified
}

async function verify(anchor?: string): Promise<VerifyReport> {
  const copy = anchor ? await copyOf(anchor) : null
  // Payload brings the own anchor up to date when it starts; whether there was one is seen before.
  const hadOwn = await stat(path.join(env.dataDir, 'ledger', 'anchor.jsonl')).catch(() => null)
  return withPayload(async (payload) => {
    const { hasObjects } = await import('../../plugin/postgres/objects.ts')
    if (!(await hasObjects(payload))) {
      throw new Unverified(
        'NOT_MIGRATED',
        '数据库还没有建表，没有可核验的。 The database has no tables yet: there is nothing to verify.',
      )
    }
    const { verifyLedger } = await import('../../plugin/ledger/verify/index.ts')
    const report = await verifyLedger(payload, copy ? { anchor: copy } : {})
    if (copy || hadOwn || report.entries === 0) return report
    const missing: Break = { where: 'anchor', what: 'ANCHOR_MISSING' }
    return { ...report, ok: false, breaks: [...report.breaks, missing] }
  }, logging)
}

/** Standard output is for the answer. */
const logging = { logsTo: process.stderr }

async function copyOf(from: string): Promise<AnchorSource> {
  const isAddress = /^https?:\/\//i.test(from)
  try {
    const text = isAddress ? await download(from) : await readFile(from, 'utf8')
    return { kind: 'copy', from, text }
  } catch (error) {
    throw new Unverified(
      'ANCHOR_UNREACHABLE',
      `读不到锚点 The anchor cannot be read: ${from} (${reasonOf(error)})`,
    )
  }
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.text()
}

/** `fetch` says that it failed, and hides why in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message
}

const forMachines = ({ breaks, ...report }: VerifyReport) => ({
  ...report,
  breaks: breaks.map((found) => ({ ...found, message: sentenceOf(found) })),
})

function forPeople({
  ok,
  entries,
  documents,
  requests,
  files,
  tookMs,
  breaks,
}: VerifyReport): string[] {
  const seen = `台账 ${entries} 条，信息 ${documents} 件，申请 ${requests} 件，附件 ${files} 个，用时 ${(tookMs / 1000).toFixed(1)} 秒。 ${entries} entries, ${documents} documents, ${requests} requests, ${files} files.`
  if (ok) return [seen, '全部相符。 Everything holds.']
  return [
    ...breaks.map(sentenceOf),
    seen,
    '核验不通过，首处问题见第一行。 The first break is named first.',
  ]
}
