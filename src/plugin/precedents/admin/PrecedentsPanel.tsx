'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { Mosaic } from '../mosaicOf.ts'
import type { Precedents } from '../precedentsOf.ts'
import { PrecedentsText } from './PrecedentsText.tsx'

type Shown = { precedents: Precedents; mosaic: Mosaic }

/** The precedents of what was last saved, in the panel above the form; asked again after each save:
 * by its revision, so that no answer of an earlier one is shown. */
export function PrecedentsPanel({ id, revision }: { id: string | number; revision: number }) {
  const { say, language } = useSay()
  const { admin, api } = useConfig().config.routes
  const [shown, setShown] = useState<Shown | null>(null)
  const [hasFailed, setFailed] = useState(false)

  useEffect(() => {
    let isOld = false
    const url = (what: string) =>
      `${api}/${slugs.documents}/${id}/${what}?${new URLSearchParams({ revision: `${revision}` })}`
    void Promise.all([
      ask<Precedents>({ url: url('precedents'), language }),
      ask<Mosaic>({ url: url('mosaic'), language }),
    ]).then(([precedents, mosaic]) => {
      if (isOld) return
      const isThere = precedents.ok && mosaic.ok
      if (isThere) setShown({ precedents: precedents.body, mosaic: mosaic.body })
      // Whoever may only read what is live has no business with it, and hears nothing of it.
      setFailed(!isThere && !(precedents.status === 404 || mosaic.status === 404))
    })
    return () => {
      isOld = true
    }
  }, [api, id, language, revision])

  if (hasFailed) return <p className="gk-muted gk-small">{say('precedents.failed')}</p>
  if (!shown) return null
  return (
    <div className="gk-precedents__panel">
      <PrecedentsText
        {...shown}
        language={language}
        path={`${admin}/collections/${slugs.documents}`}
      />
    </div>
  )
}
