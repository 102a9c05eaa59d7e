import type { PayloadRequest } from 'payload'
import { grounds as groundTable } from '../../domain/disclosure/index.ts'
import {
  isReplyType,
  type Reply,
  type RequestEvent,
  replyLabel,
  replyOf,
  replyRuleOf,
} from '../../domain/requests/index.ts'
import { slugs } from '../slugs.ts'

/** The reply as the applicant reads it. */
export type ToldReply = {
  type: string
  label: string
  /** Of the Regulations. */
  article: string
  /** Whether something is refused. */
  denies: boolean
  content: string | null
  where: string | null
  reason: string | null
  /** What is withheld: on which ground, by which facts, which part (Art. 36, 37). */
  grounds: { ground: string; label: string; facts: string; part: string | null }[]
  searchRecord: Reply['searchRecord'] | null
  otherOffice: { name?: string; contact?: string } | null
  repeatedOf: string | null
  /** Published documents that answer it. */
  documents: { title: string; indexNumber: string }[]
}

/** What was answered; null before it is sent, and for what ended without a reply. */
export async function toldReply(
  req: PayloadRequest,
  events: readonly RequestEvent[],
): Promise<ToldReply | null> {
  const types = events.map(({ type }) => type)
  const sent = types.lastIndexOf('dispatch')
  const proposed = events[types.lastIndexOf('proposeReply')]
  if (sent < 0 || proposed?.type !== 'proposeReply') return null
  const reply = replyOf(proposed)
  if (!isReplyType(reply.replyType)) return null
  const { language } = req.i18n
  const { article, isRefusal } = replyRuleOf(reply.replyType)
  const denies = isRefusal || reply.replyType === 'partial'
  return {
    type: reply.replyType,
    label: replyLabel(reply.replyType, language),
    article,
    denies,
    content: reply.content ?? null,
    where: reply.where ?? null,
    reason: reply.reason ?? null,
    grounds: (reply.grounds ?? []).map(({ ground, facts, part }) => ({
      ground,
      label: groundLabel(ground, language),
      facts,
      part: part ?? null,
    })),
    searchRecord: reply.searchRecord ?? null,
    otherOffice: reply.otherOffice ?? null,
    repeatedOf: reply.repeatedOf ?? null,
    documents: await publicAmong(req, (reply.documents ?? []).map(String)),
  }
}

function groundLabel(id: string, language: string): string {
  const label = groundTable.find((ground) => ground.id === id)?.label
  return label ? (label[language as keyof typeof label] ?? label.zh) : id
}

/** Those of the documents that anybody may read now; one that was taken down since is left out. */
async function publicAmong(req: PayloadRequest, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: slugs.documents as 'documents',
    where: { id: { in: [...ids] } },
    depth: 0,
    limit: ids.length,
    // Without the request: whoever asks is nobody here.
    overrideAccess: false,
    select: { title: true, indexNumber: true },
  })
  return docs.flatMap(({ title, indexNumber }) =>
    indexNumber ? [{ title: String(title), indexNumber: String(indexNumber) }] : [],
  )
}
