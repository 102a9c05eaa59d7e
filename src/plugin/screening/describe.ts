import type { PayloadRequest } from 'payload'
import {
  type FindingAct,
  findingActNames,
  findingActs,
} from '../../domain/screening/decideFinding.ts'
import { type FindingState, stateAfter } from '../../domain/screening/decisions.ts'
import { isOpenAt, mustBeDecided } from '../../domain/screening/gate.ts'
import {
  detectorLabels,
  maskOf,
  noteMessages,
  outcomeOf,
  placeLabels,
} from '../../domain/screening/index.ts'
import type { DetectorName, Level, Place } from '../../domain/screening/types.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { capacitiesFor } from '../documents/capacities.ts'
import { ledgerOf } from '../documents/ledgerOf.ts'
import { hashOfDocument, type StoredDocument, stateOf } from '../documents/state.ts'
import { type MessageKey, message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { canMask } from './decide.ts'
import { decisionsIn, findingActions } from './decisions.ts'
import { excerptsOfFiles, type FilesReadAgain } from './excerpts.ts'
import { inLanguage } from './inLanguage.ts'
import { isReplaceable, textAt } from './passages.ts'
import { excerptOf, readingNotes } from './reading/index.ts'
import { type Judged, judgedFindings } from './reports.ts'

/** A finding as people see it who may read the document. */
export type FindingView = {
  id: string
  detector: DetectorName
  level: Level
  state: FindingState
  /** Whether it still has to be decided before the next step. */
  isOpen: boolean
  /** What it is, in words, and what stands beside it. */
  label: string
  note: string | null
  /** The file it is in; null for what was typed. */
  file: { id: string; name: string } | null
  field: string | null
  place: Place
  /** Where it is, in words. */
  where: string
  start: number
  end: number
  excerpt: { before: string; text: string; after: string } | null
  /** What would stand there instead. */
  mask: string | null
  decisions: { decision: string; by: string; at: string; reason: string | null }[]
  /** What this person may do about it now. */
  available: FindingAct[]
}

export type FindingsView = {
  revision: number
  stage: string
  contentHash: string
  outcome: ReturnType<typeof outcomeOf>
  /** How many still have to be decided before the next step. */
  open: number
  findings: FindingView[]
}

/** The answer to a decision. */
export type DecidedView = FindingsView & {
  /** After masking: how many were masked. */
  masked?: number
}

/**
 * The findings in the content in hand, with what was found: for whoever may read the document, whose
 * text they see anyway. Whoever calls it has checked that.
 */
export async function describeFindings(
  req: PayloadRequest,
  gongkai: Gongkai,
  { actor, document }: { actor: Actor; document: StoredDocument },
): Promise<FindingsView> {
  const { language } = req.i18n
  const contentHash = await hashOfDocument(req, document)
  const acts = (await ledgerOf(req, document.id)).filter(({ action }) =>
    findingActions.includes(action),
  )
  const judged = await judgedFindings(req, gongkai, {
    document,
    contentHash,
    decisions: decisionsIn(acts),
  })
  const capacities = await capacitiesFor(req, { actor, office: idOf(document.office) })
  const { stage, revision } = stateOf(document)
  const inFiles = await excerptsOfFiles(req, judged)
  const may = (finding: Judged): FindingAct[] =>
    findingActNames.filter((name) => {
      const { role, from } = findingActs[name]
      return (
        (from as readonly string[]).includes(stage) &&
        (capacities[role] ?? []).length > 0 &&
        (name === 'mask' ? canMask(finding) : mustBeDecided(finding.level)) &&
        !isSaidOnce(name, finding.state)
      )
    })
  const findings = judged.map((finding) => {
    const view = viewOfFinding(language, finding, { document, inFile: inFiles })
    return {
      ...view,
      isOpen: isOpenAt(stage, finding),
      mask:
        canMask(finding) && view.excerpt
          ? maskOf({ detector: finding.detector, text: view.excerpt.text })
          : null,
      decisions: acts
        .filter(({ details }) => details?.finding === finding.id)
        .map(({ action, actorName, at, opinion }) => ({
          decision: action,
          by: actorName,
          at,
          reason: opinion,
        })),
      available: may(finding),
    }
  })
  return {
    revision,
    stage,
    contentHash,
    outcome: outcomeOf(findings),
    open: findings.filter(({ isOpen }) => isOpen).length,
    findings,
  }
}

/** A finding in words, with what stands there; what was said of it and may be done is another matter. */
export function viewOfFinding(
  language: string,
  finding: Judged,
  { document, inFile: files }: { document?: StoredDocument; inFile: FilesReadAgain },
): FindingView {
  const { id, detector, level, state, field, file, start, end, note } = finding
  const inField = field && document && excerptOf(textAt(document, finding.place), finding)
  const inFile = files.excerpt(finding)
  const excerpt = inField || inFile
  // What people called the place is in the file alone.
  const place = inFile?.place ?? finding.place
  const name = file ? files.name(file) : ''
  return {
    id,
    detector,
    level,
    state,
    label: inLanguage(detectorLabels[detector], language),
    note: note ? noteText(language, note) : null,
    file: file ? { id: file, name } : null,
    field: field ?? null,
    place,
    where: whereText(language, { ...finding, place }, file ? name : null),
    start,
    end,
    excerpt: excerpt ? { before: excerpt.before, text: excerpt.text, after: excerpt.after } : null,
    isOpen: false,
    mask: null,
    decisions: [],
    available: [],
  }
}

/** What a reviewer has said once need not be said again; a clerk may better their reason. */
const isSaidOnce = (act: FindingAct, state: FindingState): boolean =>
  (act === 'accept' || act === 'reject') && state === stateAfter[act]

function whereText(language: string, { field, place, cell }: Judged, file: string | null): string {
  if (field) {
    const name = message(language, `field.${field}` as MessageKey)
    return isReplaceable(place) ? name : `${name} › ${message(language, 'screening.besideText')}`
  }
  const kind = inLanguage(placeLabels[place.kind], language)
  return [file, kind, place.name, cell].filter(Boolean).join(' › ')
}

/** Why a finding is as it is: a note of the detectors, of the readers, or of this house. */
function noteText(language: string, note: string): string {
  const notes: Record<string, Record<string, string>> = { ...noteMessages, ...readingNotes }
  return note === 'notScreened' || note === 'tooMany'
    ? message(language, `screening.${note}`)
    : inLanguage(notes[note], language)
}
