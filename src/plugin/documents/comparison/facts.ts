import type { PayloadRequest } from 'payload'
import { genres, grounds, statutoryItems } from '../../../domain/disclosure/index.ts'
import { idOf } from '../../access/actor.ts'
import { dateText } from '../../admin/time.ts'
import { pathText } from '../../decisionPaths/pathText.ts'
import { type MessageKey, message } from '../../messages/index.ts'
import { slugs } from '../../slugs.ts'
import { filesOf, type StoredDocument } from '../state.ts'

/** A fact about a document in words: the field, its name, and its value as people read it. */
export type Fact = { key: string; label: string; value: string }

/** An attachment as people are shown it. */
export type Attachment = { id: string; name: string; size: number; sha256: string; url: string }

type Named = { zh: string; 'zh-TW': string; en: string }

/**
 * The metadata of a document in the words of the reader's language, in the order of the form; empty
 * facts are left out. Names of related things are looked up as the system: whoever reads a
 * document may read what it is connected with by name.
 */
export async function factsOf(req: PayloadRequest, document: StoredDocument): Promise<Fact[]> {
  const { language } = req.i18n
  const say = (key: string) => message(language, key as MessageKey)
  const text = (key: string) => String(document[key] ?? '').trim()
  const date = (key: string) => dateText(language, text(key))
  const named = (group: string, key: string) => (text(key) ? say(`${group}.${text(key)}`) : '')
  const values: [string, string][] = [
    ['title', text('title')],
    ['office', await names(req, slugs.offices, [document.office])],
    ['jointOffices', await names(req, slugs.offices, document.jointOffices)],
    ['mode', named('mode', 'mode')],
    ['ground', groundText(language, text('ground'))],
    ['groundReason', text('groundReason')],
    ['registerListing', named('registerListing', 'registerListing')],
    ['reviewOn', date('reviewOn')],
    ['reviewEvent', text('reviewEvent')],
    ['decisionPath', await pathText(req, document)],
    ['documentNumber', text('documentNumber')],
    ['formedOn', date('formedOn')],
    ['effectiveOn', date('effectiveOn')],
    ['expiresOn', date('expiresOn')],
    ['kind', named('kind', 'kind')],
    ['genre', tableText(language, genres, text('genre'))],
    ['statutoryItem', tableText(language, statutoryItems, text('statutoryItem'))],
    ['categories', await names(req, slugs.categories, document.categories)],
    ['keywords', text('keywords')],
    ['summary', text('summary')],
    ['responsiblePerson', text('responsiblePerson')],
    ['forwardedFrom', await names(req, slugs.documents, [document.forwardedFrom], 'title')],
    ['relations', await relationsText(req, document.relations)],
    ['changeNote', text('changeNote')],
  ]
  return values
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key, label: say(`field.${key}`), value }))
}

/** The attachments of a document, in its order. */
export async function attachmentsOf(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<Attachment[]> {
  const ids = ((document.attachments ?? []) as unknown[]).map(idOf).filter((id) => id !== null)
  if (ids.length === 0) return []
  const stored = await req.payload.db.find<{ id: string; filename?: string }>({
    collection: slugs.files,
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    req,
  })
  const nameOf = new Map(stored.docs.map((file) => [String(file.id), file.filename ?? '']))
  const { api } = req.payload.config.routes
  return (await filesOf(req, document)).map(({ id, name, size, sha256 }) => ({
    id,
    name,
    size,
    sha256,
    url: `${api}/${slugs.files}/file/${encodeURIComponent(nameOf.get(id) ?? '')}`,
  }))
}

/** The ground with its article, so that a leader need not look it up. */
function groundText(language: string, id: string): string {
  const ground = grounds.find((candidate) => candidate.id === id)
  if (!ground) return ''
  const name = (ground.label as Named)[language as keyof Named] ?? ground.label.zh
  return language === 'en' ? `Art. ${ground.id}: ${name}` : `条例${ground.article}：${name}`
}

function tableText(
  language: string,
  table: readonly { id: string; label: Named }[],
  id: string,
): string {
  const found = table.find((candidate) => candidate.id === id)
  return found ? (found.label[language as keyof Named] ?? found.label.zh) : ''
}

async function names(
  req: PayloadRequest,
  collection: string,
  values: unknown,
  field = 'name',
): Promise<string> {
  const ids = (Array.isArray(values) ? values : []).map(idOf).filter((id) => id !== null)
  if (ids.length === 0) return ''
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection: collection as 'offices',
    where: { id: { in: ids } },
    select: { [field]: true },
    limit: 0,
    pagination: false,
    req,
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), String(doc[field] ?? '')]))
  return ids.map((id) => byId.get(id) ?? id).join('、')
}

async function relationsText(req: PayloadRequest, relations: unknown): Promise<string> {
  const rows = (Array.isArray(relations) ? relations : []) as {
    relationType?: string
    document?: unknown
  }[]
  const words = await Promise.all(
    rows.map(async ({ relationType, document }) => {
      const title = await names(req, slugs.documents, [document], 'title')
      return `${message(req.i18n.language, `relation.${relationType}` as MessageKey)}《${title}》`
    }),
  )
  return words.join('；')
}
