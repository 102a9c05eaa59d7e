'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useState } from 'react'
import type { Removal } from '../../../domain/disclosure/index.ts'
import { Problems } from '../../admin/form/ActForm.tsx'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import type { FileFindingsView } from '../../screening/describeFile.ts'
import { slugs } from '../../slugs.ts'
import type { Contents } from '../process/jobs.ts'
import type { MarkedColumn } from './columns.ts'
import { failuresOf } from './failures.ts'
import { RedactionEditor } from './RedactionEditor.tsx'
import { RemovalList } from './RemovalList.tsx'

type FileData = {
  redactedFrom?: unknown
  removals?: Removal[] | null
  isOriginal?: boolean | null
  document?: unknown
}
type Opened = {
  contents: Contents
  found: MarkedColumn[]
  place: { document: string; expectedRevision: number } | null
}

/** Above the form of a file: whether it was redacted, what from it, and the way to do it. */
export function RedactionPanel() {
  const { id, savedDocumentData, data } = useDocumentInfo()
  const { say, language } = useSay()
  const { admin, api } = useConfig().config.routes
  const [opened, setOpened] = useState<Opened | null>(null)
  const [messages, setMessages] = useState<string[]>([])
  const [made, setMade] = useState<string | null>(null)
  if (!id) return null
  const file = (savedDocumentData ?? data ?? {}) as FileData
  const original = idIn(file.redactedFrom)
  const owner = idIn(file.document)

  const open = async () => {
    const found = await ask<Contents>({ url: `${api}/${slugs.files}/${id}/redactions`, language })
    if (!found.ok) return setMessages(failuresOf(say, found))
    const marked = 'sheets' in found.body ? await markedColumns() : []
    setMessages(marked === null ? [say('redaction.notMarked')] : [])
    setOpened({ contents: found.body, found: marked ?? [], place: await placeIn() })
  }
  /** Where screening found something; null when that could not be had, which has to be said. */
  const markedColumns = async (): Promise<MarkedColumn[] | null> => {
    const url = `${api}/${slugs.files}/${id}/findings`
    const reply = await ask<FileFindingsView>({ url, language })
    if (!reply.ok) return reply.status === 404 ? [] : null
    return reply.body.columns
  }
  /** Only a draft takes the copy; at any other stage it waits for one. */
  const placeIn = async () => {
    if (!owner) return null
    const url = `${api}/${slugs.documents}/${owner}/transitions`
    const standing = await ask<{ stage: string; revision: number }>({ url, language })
    return standing.ok && standing.body.stage === 'draft'
      ? { document: owner, expectedRevision: standing.body.revision }
      : null
  }
  return (
    <section className="gk-panel gk-panel--below" aria-label={say('redaction.title')}>
      {original ? (
        <>
          <p>
            {say('redaction.isCopy')}{' '}
            <Link href={`${admin}/collections/${slugs.files}/${original}`} prefetch={false}>
              {say('redaction.seeOriginal')}
            </Link>
          </p>
          <RemovalList removals={file.removals ?? []} />
        </>
      ) : null}
      {file.isOriginal ? <p className="gk-note">{say('redaction.isOriginal')}</p> : null}
      <Problems problems={messages.map((message) => ({ field: null, message }))} />
      {made ? (
        <p className="gk-act__row" role="status">
          <Link href={`${admin}/collections/${slugs.files}/${made}`} prefetch={false}>
            {say('redaction.openCopy')}
          </Link>
          {owner ? (
            <a href={`${admin}/collections/${slugs.documents}/${owner}`}>
              {say('redaction.openDocument')}
            </a>
          ) : null}
        </p>
      ) : null}
      {opened ? (
        <RedactionEditor
          base={`/${slugs.files}/${id}`}
          contents={opened.contents}
          found={opened.found}
          place={opened.place}
          onDone={({ doc }) => {
            setMade(doc.id)
            setOpened(null)
          }}
        />
      ) : (
        <p className="gk-act__row">
          <button type="button" className="gk-btn gk-btn--quiet" onClick={open}>
            {say('redaction.open')}
          </button>
        </p>
      )}
    </section>
  )
}

const idIn = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : typeof value === 'object' && value !== null && 'id' in value
      ? String(value.id)
      : null
