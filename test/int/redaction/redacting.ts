import type { TestCounty } from '../../support/county.ts'
import { identity, laden, overNumber } from '../../unit/redaction/samples.ts'
import { fileDesk, type StoredFile } from '../files/desk.ts'

export type Made = {
  doc: StoredFile & { redactedFrom?: string; removals: unknown }
  document?: { id: string; revision: number; attachments: string[] }
  stillSeen: unknown
  errors?: { code: string; message: string; field?: string; fault?: string }[]
}

/** A file with a number in it. Nothing in it is packed, so the number stands in it as it is. */
export const original = async () => Buffer.concat([await laden(), Buffer.from(`\n% ${identity}\n`)])

/** Redacts files of a county as a clerk does. */
export function redacting(county: TestCounty) {
  const desk = fileDesk(county)
  const keep = async () => desk.keep({ bytes: await original(), name: '补助名单.pdf' })
  const redact = (file: { id: string }, body: object = {}, account: string | null = 'clerk') =>
    county.as(account)<Made>('POST', `/api/files/${file.id}/redactions`, {
      boxes: [overNumber],
      ...body,
    })
  return { desk, keep, redact }
}

export const codesOf = ({ status, body }: { status: number; body: Made }) => [
  status,
  ...(body.errors ?? []).map(({ code }) => code),
]
