'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useCallback, useEffect, useState } from 'react'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { FileFindingsView } from '../describeFile.ts'
import { FindingItem } from './FindingItem.tsx'

/**
 * On the page of a file: what screening found in it, to look at. It is decided in the document that
 * the file is attached to. Nothing is shown when nothing was found, nor to whoever does not work with it.
 */
export function FileFindings() {
  const { id, savedDocumentData, data } = useDocumentInfo()
  const { say, language } = useSay()
  const { admin, api } = useConfig().config.routes
  const [findings, setFindings] = useState<FileFindingsView['findings']>([])
  const [hasFailed, setFailed] = useState(false)

  const load = useCallback(async () => {
    if (!id) return
    const url = `${api}/${slugs.files}/${id}/findings`
    const reply = await ask<FileFindingsView>({ url, language })
    if (reply.ok) setFindings(reply.body.findings)
    setFailed(!reply.ok && reply.status !== 404)
  }, [api, id, language])

  useEffect(() => {
    void load()
  }, [load])

  if (hasFailed) {
    return (
      <p role="alert" className="gk-act__problems">
        {say('screening.notLoaded')}{' '}
        <button type="button" className="gk-btn gk-btn--quiet" onClick={load}>
          {say('ui.retry')}
        </button>
      </p>
    )
  }
  if (findings.length === 0) return null
  const document = ownerOf(savedDocumentData ?? data)
  return (
    <section className="gk-panel gk-panel--below" aria-labelledby="gk-file-findings">
      <h2 id="gk-file-findings" className="gk-panel__title">
        {say('screening.inFile', { count: findings.length })}
      </h2>
      <p className="gk-muted">
        {say('screening.decidedInDocument')}{' '}
        {document ? (
          <Link href={`${admin}/collections/${slugs.documents}/${document}`} prefetch={false}>
            {say('redaction.openDocument')}
          </Link>
        ) : null}
      </p>
      <ul className="gk-findings__list">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function ownerOf(file: unknown): string | null {
  const document = (file as { document?: unknown } | undefined)?.document
  const id =
    typeof document === 'object' && document !== null && 'id' in document ? document.id : document
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}
