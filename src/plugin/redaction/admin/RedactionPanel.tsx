'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useCallback, useEffect, useState } from 'react'
import type { Removal } from '../../../domain/disclosure/index.ts'
import { Problems } from '../../admin/form/ActForm.tsx'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import type { FileFindings } from '../../screening/fileFindings.ts'
import { slugs } from '../../slugs.ts'
import type { Contents } from '../process/jobs.ts'
import { FileFindingList } from './FileFindingList.tsx'
import { RedactionEditor } from './RedactionEditor.tsx'
import { RemovalList } from './RemovalList.tsx'

type FileData = {
  redactedFrom?: unknown
  removals?: Removal[] | null
  isOriginal?: boolean | null
  document?: unknown
}
type Opened = { contents: Contents; place: { document: string; expectedRevision: number } | null }

/** Above the form of a file: whether it was redacted, what from it, and the way to do it. */
export function RedactionPanel() {
  const { id, savedDocumentData, data } = useDocumentInfo()
  const { say, language } = useSay()
  const { admin, api } = useConfig().config.routes
  const [opened, setOpened] = useState<Opened | null>(null)
  const [messages, setMessages] = useState<string[]>([])
  const [made, setMade] = useState<string | null>(null)
  const [found, setFound] = useState<FileFindings | null>(null)
  const load = useCallback(async () => {
    if (!id) return
    const reply = await ask<FileFindings>({ url: `${api}/${slugs.files}/${id}/findings`, language })
    if (reply.ok) setFound(reply.body)
  }, [api, id, language])
  useEffect(() => {
    void load()
  }, [load])
  if (!id) return null
  const file = (savedDocumentData ?? data ?? {}) as FileData
  const original = idIn(file.redactedFrom)
  const owner = idIn(file.document)

  const open = async () => {
    const found = await ask<Contents>({ url: `${api}/${slugs.files}/${id}/redactions`, language })
    if (!found.ok) {
      return setMessages(found.messages.length > 0 ? found.messages : [say('ui.failed')])
    }
    setMessages([])
    setOpened({ contents: found.body, place: await placeIn() })
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
    <section className="gk-panel" aria-label={say('redaction.title')}>
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
      {found ? <FileFindingList found={found} /> : null}
      {opened ? (
        <RedactionEditor
          file={{ id }}
          contents={opened.contents}
          place={opened.place}
          found={found}
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
