'use client'
import { useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Placeholder, placeholders } from '../../../domain/letters/placeholders.ts'
import { Problems } from '../../admin/form/ActForm.tsx'
import type { Problem } from '../../admin/form/useAct.ts'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { InForce, Previewed } from '../templates/endpoints.ts'
import { LetterSheet } from './LetterSheet.tsx'

/** Typing goes on for that long before it is looked at again. */
const pauseMs = 400

/** Below the wording: what it may use, and how a letter by it looks, with invented values. */
export function LetterPreview() {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const { id } = useDocumentInfo()
  const { value: kind } = useField<string | null>({ path: 'kind' })
  const { value: office } = useField<string | number | null>({ path: 'office' })
  const { value: body, setValue } = useField<string | null>({ path: 'body' })
  const [current, setCurrent] = useState<InForce | null>(null)
  const [shown, setShown] = useState<Previewed | null>(null)
  const [problems, setProblems] = useState<Problem[]>([])
  const url = `${api}/${slugs.letterTemplates}`

  useEffect(() => {
    let isStale = false
    setCurrent(null)
    if (!kind || !office) return
    const asked = new URLSearchParams({ kind, office: String(office) })
    ask<InForce>({ url: `${url}/in-force?${asked}`, language }).then((reply) => {
      if (!isStale && reply.ok) setCurrent(reply.body)
    })
    return () => {
      isStale = true
    }
  }, [kind, office, url, language])

  useEffect(() => {
    if (!kind || !body) {
      setShown(null)
      return
    }
    let isStale = false
    const timer = setTimeout(async () => {
      const asked = { kind, body, office }
      const reply = await ask<Previewed>({
        url: `${url}/preview`,
        method: 'POST',
        body: asked,
        language,
      })
      if (isStale) return
      setShown(reply.ok ? reply.body : null)
      const errors = reply.ok ? reply.body.faults : reply.errors
      setProblems(errors.map(({ message }) => ({ field: null, message: message ?? '' })))
    }, pauseMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [kind, body, office, url, language])

  const openPdf = async () => {
    const response = await fetch(`${url}/preview`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ kind, body, office, as: 'pdf' }),
    })
    if (!response.ok) {
      const { errors = [] } = (await response.json()) as { errors?: { message?: string }[] }
      setProblems(errors.map(({ message }) => ({ field: null, message: message ?? '' })))
      return
    }
    const address = URL.createObjectURL(await response.blob())
    window.open(address, '_blank', 'noopener')
    // The new tab has read it long before.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }

  if (!kind || !office) return <p className="gk-muted">{say('letters.chooseFirst')}</p>
  return (
    <div className="gk-panel gk-letter">
      {current && !id ? (
        <p>
          {current.version > 0
            ? say('letters.current', { version: current.version })
            : say('letters.currentDefault')}{' '}
          <button
            type="button"
            className="gk-btn gk-btn--quiet"
            onClick={() => setValue(current.body)}
          >
            {say('letters.fromCurrent')}
          </button>
        </p>
      ) : null}
      {current ? <MayUse current={current} language={language} /> : null}
      <Problems problems={problems} />
      <h3>{say('letters.preview')}</h3>
      <p className="gk-muted gk-small">{say('letters.previewNote')}</p>
      <div role="status">
        {shown?.letter ? <LetterSheet title={shown.title} letter={shown.letter} /> : null}
      </div>
      {shown?.letter ? (
        <button type="button" className="gk-btn gk-btn--quiet" onClick={openPdf}>
          {say('letters.openPdf')}
        </button>
      ) : null}
    </div>
  )
}

/** The placeholders of the kind, the compulsory ones first. */
function MayUse({ current, language }: { current: InForce; language: string }) {
  const { say } = useSay()
  const named = (name: Placeholder) => {
    const { label } = placeholders[name]
    return label[language as keyof typeof label] ?? label.zh
  }
  return (
    <details>
      <summary>{say('letters.mayUse')}</summary>
      <ul className="gk-letter__names">
        {[...current.must, ...current.may].map((name) => (
          <li key={name}>
            <code>{`{{${name}}}`}</code> {named(name)}
            {current.must.includes(name) ? `（${say('letters.compulsory')}）` : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
