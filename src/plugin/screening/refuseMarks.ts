import { killTransaction, type PayloadRequest } from 'payload'
import type { Level } from '../../domain/screening/types.ts'
import { refuse, refuseFaults } from '../errors.ts'
import { act } from '../ledger/act.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { findIn } from './screener.ts'

/** Something that must not be stored, and where it was about to be. */
type Mark = { detector: string; level: Level; field?: string | undefined }

/**
 * Refuses what bears a mark of secrecy (SC-1): nothing of it is stored, not even as a draft. The
 * attempt is recorded without its content, in a transaction of its own, since the one of the save
 * ends here: it must not wait for a second connection while it holds one.
 * @param subject what was about to be written: `documents`, `files`, and the id when it has one
 */
export async function refuseMarks(
  req: PayloadRequest,
  gongkai: Gongkai,
  { subject, id, found }: { subject: string; id: string | null; found: readonly Mark[] },
): Promise<void> {
  const marks = found.filter(({ level }) => level === 'refuse')
  if (marks.length === 0) return
  await killTransaction(req)
  await act(req, gongkai, async ({ record }) =>
    record({
      subject: slugs.screeningReports,
      subjectId: `${subject}/${id ?? 'new'}`,
      action: 'refuseMark',
      actor: req.user?.collection === slugs.users ? String(req.user.id) : 'system',
      actorName: req.user?.collection === slugs.users ? String(req.user.name ?? '') : 'system',
      details: { found: marks.map(({ detector, field = null }) => ({ detector, field })) },
    }),
  )
  const told = marks.map(({ detector, field }) => ({
    code: detector === 'virus' ? 'FILE_INFECTED' : 'SECRECY_MARK',
    ...(field ? { field } : {}),
  }))
  refuseFaults(
    req,
    told.filter(
      ({ code, field }, index) =>
        index === told.findIndex((one) => one.code === code && one.field === field),
    ),
  )
  throw refuse(req, 422, 'SECRECY_MARK')
}

/**
 * The same for what people write beside a document: an opinion stays in the ledger for ever, where
 * nobody can mask anything. So numbers that name a person are refused too.
 */
export async function refuseMarksIn(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    subject = slugs.documents,
    id,
    texts,
  }: {
    subject?: string
    id: string | number | null
    texts: Record<string, string | undefined>
  },
): Promise<void> {
  const names = Object.keys(texts).filter((name) => texts[name]?.trim())
  if (names.length === 0) return
  const found = await findIn(
    names.map((name) => ({ text: texts[name] ?? '', place: { kind: 'field', name } })),
    noRules,
  )
  await refuseMarks(req, gongkai, {
    subject,
    id: id === null ? null : String(id),
    found: found.map(({ detector, level, place }) => ({ detector, level, field: place.name })),
  })
  const named = found.filter(
    ({ detector, level }) => level === 'hold' && namingNumbers.includes(detector),
  )
  refuseFaults(
    req,
    [...new Set(named.map(({ place }) => place.name))].map((field) => ({
      code: 'IDENTIFIER_IN_TEXT',
      ...(field ? { field } : {}),
    })),
  )
}

/**
 * The same where what is written is sealed, and rightly names people: marks of secrecy alone are
 * refused.
 */
export async function refuseSecrecyMarks(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    subject,
    id,
    texts,
  }: { subject: string; id: string | number | null; texts: Record<string, string> },
): Promise<void> {
  const names = Object.keys(texts).filter((name) => texts[name]?.trim())
  if (names.length === 0) return
  const found = await findIn(
    names.map((name) => ({ text: texts[name] ?? '', place: { kind: 'field', name } })),
    noRules,
  )
  await refuseMarks(req, gongkai, {
    subject,
    id: id === null ? null : String(id),
    found: found.map(({ detector, level, place }) => ({ detector, level, field: place.name })),
  })
}

/** The same for the one reason of an act about a person or an office, which the ledger keeps too. */
export const refuseMarksInReason = (
  req: PayloadRequest,
  gongkai: Gongkai,
  { subject, id, reason }: { subject: string; id: string; reason: string | undefined },
): Promise<void> => refuseMarksIn(req, gongkai, { subject, id, texts: { reason } })

const namingNumbers: readonly string[] = ['identityNumber', 'mobileNumber', 'bankCard', 'passport']

/** An office's own rules hold what is disclosed; they never refuse. */
const noRules = { rules: [], officeTelephones: [] }
