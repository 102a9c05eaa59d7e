import type { PayloadRequest } from 'payload'
import { isStep, type Stage } from '../../../domain/approval/index.ts'
import { dateText, timeText } from '../../admin/time.ts'
import { type MessageKey, message } from '../../messages/index.ts'
import { gongkaiOf } from '../../options.ts'
import { factsOf } from '../comparison/facts.ts'
import type { Description } from '../describe.ts'
import type { LedgerLine } from '../ledgerOf.ts'
import { actionText, whoText } from '../ledgerText.ts'
import type { StoredDocument } from '../state.ts'
import { shorten } from './fit.ts'

/** A row of the sheet: a step with what was said there, or an empty one for what is to come. */
export type SheetRow = {
  step: string
  opinion: string
  who: string
  time: string
  result: string
  seq: number | null
}

/** Everything on a 送审单, in words. */
export type Sheet = {
  language: string
  heading: string
  title: string
  facts: { label: string; value: string }[]
  round: string
  rows: SheetRow[]
  earlier: string[]
  foot: { label: string; value: string }[]
  note: string
}

/** So many earlier submissions are told in a line each; before them, only their number. */
const toldRounds = 4
const lineLimit = 70

/** Makes the approval sheet (送审单) of a document from its ledger. */
export async function sheetOf(
  req: PayloadRequest,
  { document, ...standing }: Description & { document: StoredDocument },
): Promise<Sheet> {
  const { language } = req.i18n
  const say = (key: MessageKey, values?: Record<string, string | number>) =>
    message(language, key, values)
  const { timeZone, now } = gongkaiOf(req.payload)
  const time = (at: string) => timeText({ language, at, timeZone })
  const facts = await factsOf(req, document)
  const fact = (key: string) => facts.find((one) => one.key === key)?.value ?? ''
  const ground = [fact('mode'), fact('ground'), fact('groundReason')].filter(Boolean).join('；')
  const inRound = standing.ledger.filter((line) => line.round === standing.round)
  const head = standing.ledger.at(-1)
  return {
    language,
    heading: say('ui.approvalSheet'),
    title: fact('title'),
    facts: [
      { label: say('admin.sheetFrom'), value: fact('office') },
      { label: say('field.documentNumber'), value: fact('documentNumber') || '—' },
      { label: say('field.indexNumber'), value: String(document.indexNumber ?? '—') },
      { label: say('field.formedOn'), value: fact('formedOn') || '—' },
      { label: say('admin.sheetMode'), value: ground },
      {
        label: say('ui.disclosureDue'),
        value: document.disclosureDueOn
          ? dateText(language, String(document.disclosureDueOn))
          : document.disclosureDueCode === 'CALENDAR_NOT_PUBLISHED'
            ? say('ui.calendarNotPublished')
            : '—',
      },
    ],
    round: say('admin.sheetRound', { count: standing.round }),
    rows: [...inRound.map((line) => rowOf(language, line, time)), ...toCome(language, standing)],
    earlier: earlierRounds(language, standing, time),
    foot: [
      { label: say('admin.fingerprint'), value: standing.contentHash },
      {
        label: say('admin.ledgerHead'),
        value: head ? `${say('admin.entrySeq', { seq: head.seq })} ${head.hash}` : '—',
      },
      { label: say('admin.sheetPrintedAt'), value: time(now().toISOString()) },
    ],
    note: say('admin.sheetNote'),
  }
}

function rowOf(language: string, line: LedgerLine, time: (at: string) => string): SheetRow {
  const from = line.from as Stage | null
  const isFromStep = from !== null && (isStep(from) || from === 'referred')
  return {
    step: isFromStep ? message(language, `stage.${from}`) : actWithoutRound(language, line),
    opinion:
      line.opinion ?? (line.action === 'approve' ? message(language, 'admin.approveDefault') : ''),
    who: whoText(language, line),
    time: time(line.at),
    result: actWithoutRound(language, line),
    seq: line.seq,
  }
}

/** The sheet is of one round: it says so above the rows, not in each. */
const actWithoutRound = (language: string, line: LedgerLine): string =>
  actionText(language, { ...line, round: 1 })

/** The steps that nobody has handled yet; one row for each signature that is missing. */
function toCome(language: string, { stage, steps }: Description): SheetRow[] {
  const present = steps.findIndex(
    (step) => step.step === (stage === 'referred' ? 'secrecyReview' : stage),
  )
  if (present === -1) return []
  return steps.slice(present).flatMap((step) =>
    Array.from({ length: step.quorum - step.given }, () => ({
      step: message(language, `stage.${step.step}` as MessageKey),
      opinion: '',
      who: '',
      time: '',
      result: message(language, 'admin.sheetEmpty'),
      seq: null,
    })),
  )
}

/** How each earlier submission ended. */
function earlierRounds(
  language: string,
  { ledger, round }: Description,
  time: (at: string) => string,
): string[] {
  const ended = Array.from({ length: Math.max(0, round - 1) }, (_, index) =>
    ledger.filter((line) => line.round === index + 1).at(-1),
  ).filter((line) => line !== undefined)
  const told = ended
    .slice(-toldRounds)
    .map((line) =>
      shorten(
        `${message(language, 'admin.sheetRound', { count: line.round })}：${time(line.at)} ${whoText(language, line)} ${actionText(language, line)}${line.opinion ? `：${line.opinion}` : ''}`,
        lineLimit,
      ),
    )
  const untold = ended.length - told.length
  return untold > 0 ? [message(language, 'admin.sheetEarlier', { count: untold }), ...told] : told
}
