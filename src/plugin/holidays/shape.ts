import { z } from 'zod'
import {
  mostDays,
  type RecordDraft,
  type RecordedRow,
  recordKinds,
} from '../../domain/calendar/recorded/index.ts'

const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => value.trim())
    .nullish()
    .transform((value) => value || null)

const days = z
  .array(
    z.strictObject({
      from: z.string().max(40),
      to: z.string().max(40),
      name: text(100),
      workday: z.boolean(),
    }),
  )
  // One more than may be recorded is told as a fault beside the others.
  .max(mostDays * 2)

/** What is sent to be looked at or recorded. A withdrawal says what it withdraws, and why. */
export const recordBody = z.strictObject({
  kind: z.enum(recordKinds),
  year: z.number().nullish(),
  office: text(200),
  days: days.default([]),
  source: text(500),
  documentNumber: text(100),
  noticeOn: text(40),
  replaces: z.union([z.string().max(200), z.number()]).nullish(),
  isWithdrawal: z.boolean().default(false),
  reason: text(2000),
})

export type RecordBody = z.output<typeof recordBody>

/** The body as the rules see it; of a withdrawal, the year or office of what it withdraws. */
export function draftOf(body: RecordBody, rows: readonly RecordedRow[]): RecordDraft {
  const { kind, source, noticeOn, isWithdrawal, reason } = body
  const replaces = body.replaces == null || body.replaces === '' ? null : String(body.replaces)
  const withdrawn = isWithdrawal ? rows.find(({ id }) => id === replaces) : undefined
  return {
    kind: withdrawn?.kind ?? kind,
    year: withdrawn ? withdrawn.year : kind === 'notice' ? (body.year ?? null) : null,
    office: withdrawn ? withdrawn.office : kind === 'local' ? body.office : null,
    days: isWithdrawal ? [] : body.days,
    source,
    noticeOn,
    replaces,
    isWithdrawal,
    reason,
  }
}
