'use client'
import { useConfig, useField } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useEffect, useState } from 'react'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'

type Named = { id: string; originalName?: string | null }

/** Below the attachments of a document: the way to redact each of them. */
export function RedactLinks({ path }: { path: string }) {
  const { value } = useField<unknown[]>({ path })
  const { say, language } = useSay()
  const { admin, api } = useConfig().config.routes
  const [files, setFiles] = useState<Named[]>([])
  const ids = (Array.isArray(value) ? value : [])
    .map((each) => (typeof each === 'object' && each !== null && 'id' in each ? each.id : each))
    .join(',')

  useEffect(() => {
    if (ids === '') return setFiles([])
    const url = `${api}/${slugs.files}?where[id][in]=${ids}&select[originalName]=true&depth=0&limit=100`
    void ask<{ docs: Named[] }>({ url, language }).then((reply) => {
      if (reply.ok) setFiles(reply.body.docs)
    })
  }, [ids, api, language])

  if (files.length === 0) return null
  return (
    <details>
      <summary>{say('redaction.attachments')}</summary>
      <ul className="gk-files">
        {files.map(({ id, originalName }) => (
          <li key={id}>
            <Link href={`${admin}/collections/${slugs.files}/${id}`} prefetch={false}>
              {say('redaction.attachment', { name: originalName ?? '' })}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
