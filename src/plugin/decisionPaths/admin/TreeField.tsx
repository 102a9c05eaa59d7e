'use client'
import { FieldLabel, useConfig, useDocumentInfo, useField, useFormModified } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { type ChangeEvent, useState } from 'react'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { ForOffice } from '../endpoints.ts'
import { PublishTree } from './PublishTree.tsx'
import { TryTree } from './TryTree.tsx'

/**
 * The questions of a tree as JSON, to be tried before they are saved. Payload's own editor for JSON
 * is loaded from elsewhere on the internet, which an office may not reach.
 */
export const TreeField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const { value, setValue } = useField<unknown>({ path })
  const { value: office } = useField<string | null>({ path: 'office' })
  const { value: state } = useField<string | null>({ path: 'state' })
  const [typed, setTyped] = useState<string | null>(null)
  const isPublished = state === 'published'
  const isFixed = isPublished || Boolean(readOnly)
  const text = typed ?? textOf(value)
  const fault = faultIn(text)
  const write = (next: string) => {
    setTyped(next)
    // What is no JSON is stored as it is typed: the server refuses it, rather than keep the old one.
    setValue(next.trim() === '' ? null : parsed(next))
  }
  const start = async () => {
    const url = `${api}/${slugs.decisionTrees}/for-office?office=${office}`
    const reply = await ask<ForOffice>({ url, language })
    if (!reply.ok) return
    const { start: first, questions } = reply.body.tree
    write(textOf({ start: first, questions }))
  }
  const inputId = `field-${path}`
  return (
    <div className="gk-panel gk-path">
      <FieldLabel htmlFor={inputId} label={field.label} path={path} />
      {isPublished ? <p className="gk-note">{say('paths.published')}</p> : null}
      {!isFixed && office && text === '' ? (
        <button type="button" className="gk-btn gk-btn--quiet" onClick={start}>
          {say('paths.fromCurrent')}
        </button>
      ) : null}
      <textarea
        id={inputId}
        className="gk-path__json"
        rows={text === '' ? 4 : 24}
        spellCheck={false}
        readOnly={isFixed}
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={`${inputId}-fault`}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => write(event.target.value)}
      />
      <p id={`${inputId}-fault`} className="gk-field__problem" role="alert">
        {fault === null ? '' : say('paths.notJson', { reason: fault })}
      </p>
      {text !== '' && fault === null ? <TryTree key={text} written={value} /> : null}
      {id && !isFixed ? <PublishTree id={id} isModified={isModified} /> : null}
    </div>
  )
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 2)

function parsed(text: string): unknown {
  return faultIn(text) === null ? JSON.parse(text) : text
}

/** Why a text is no JSON; null when it is. */
function faultIn(text: string): string | null {
  if (text.trim() === '') return null
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
