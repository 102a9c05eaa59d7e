import type { PayloadRequest } from 'payload'
import type { GroundId, Label, ModeId } from '../../domain/disclosure/index.ts'
import {
  type Comparison,
  compare,
  departureSentence,
  summarySentence,
  type Way,
} from '../../domain/precedents/index.ts'
import { idOf } from '../access/actor.ts'
import type { StoredDocument } from '../documents/state.ts'
import { officeTree } from '../offices/tree.ts'
import { isPostgres } from '../postgres/connection.ts'
import { candidatesFor } from './find.ts'
import { type SeenDecision, seenBy } from './seen.ts'
import { subjectOfDocument } from './subject.ts'

/** No more are listed than can be read; the counts are of all that were found. */
const mostListed = 12

/** How similar documents were decided, as one person may see it. */
export type Precedents = {
  /** `similarity` is null where the title is: by it one could find out a title by guessing. */
  similar: (SeenDecision & { similarity: number | null; isOwn: boolean })[]
  summary: Pick<Comparison, 'all' | 'own' | 'others'> & { sentence: string }
  departs: boolean
  departures: Comparison['departures']
  /** Why it departs, in the language of the request; null when it does not. */
  sentence: string | null
}

/** The precedents of a document for whoever asks; the caller has seen that they may read it. */
export async function precedentsOf(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<Precedents> {
  const office = idOf(document.office)
  const mode = (document.mode as ModeId | undefined) ?? null
  const ground = mode === 'proactive' ? null : ((document.ground as GroundId | undefined) ?? null)
  const { signature } = subjectOfDocument(document)
  const { similar, departs, departures, ...tallies } = compare(
    { offices: (await officeTree(req)).covered(office), mode, ground, signature },
    isPostgres(req.payload) ? await candidatesFor(req, { id: document.id, signature }) : [],
  )
  const listed = similar.slice(0, mostListed)
  const seen = await seenBy(req, listed)
  const say = (label: Label): string => inLanguage(req, label)
  const sentences = departures.map((departure) =>
    say(departureSentence(departure, { mode, ground } as Way)),
  )
  return {
    similar: listed.flatMap(({ similarity, isOwn }, at) => {
      const decision = seen[at]
      if (!decision) return []
      return [{ ...decision, similarity: decision.title === null ? null : similarity, isOwn }]
    }),
    summary: { ...tallies, sentence: say(summarySentence({ ...tallies, departs, departures })) },
    departs,
    departures,
    sentence: departs ? sentences.join(' ') : null,
  }
}

/** A label in the language of the request; simplified Chinese for a language without one. */
export const inLanguage = (req: PayloadRequest, label: Label): string =>
  label[req.i18n.language as keyof Label] ?? label.zh
