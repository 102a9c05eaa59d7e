'use client'
import { useConfig } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { Problems } from '../../admin/form/ActForm.tsx'
import type { Problem } from '../../admin/form/useAct.ts'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { failuresOf } from '../../redaction/admin/failures.ts'
import { slugs } from '../../slugs.ts'
import type { ShownFile } from '../store.ts'

/** Adds a file to a case. What was chosen stays chosen when it is refused. */
export function UploadFile({
  id,
  kinds,
  onDone,
}: {
  id: string
  kinds: readonly ('answer' | 'dispatchProof')[]
  onDone: (text: string) => void
}) {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[]>([])
  const label = useId()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setBusy(true)
    const reply = await ask<{ file: ShownFile }>({
      url: `${api}/${slugs.requests}/${id}/files`,
      method: 'POST',
      body: new FormData(form),
      language,
    })
    setBusy(false)
    if (!reply.ok) {
      return setProblems(failuresOf(say, reply).map((message) => ({ field: 'file', message })))
    }
    setProblems([])
    form.reset()
    onDone(say('requestDesk.fileAdded', { name: reply.body.file.name }))
  }
  return (
    <form className="gk-upload" onSubmit={send} aria-label={say('requestDesk.addFile')}>
      <div className="gk-field">
        <label htmlFor={label}>{say('requestDesk.chooseFile')}</label>
        <span className="gk-muted gk-small" id={`${label}-hint`}>
          {say('requestDesk.addFileHint')}
        </span>
        <input
          id={label}
          type="file"
          name="file"
          required
          aria-describedby={`${label}-hint`}
          aria-invalid={problems.length > 0}
        />
      </div>
      {kinds.length > 1 ? (
        <fieldset className="gk-checks">
          <legend>{say('requestDesk.fileKind')}</legend>
          {kinds.map((kind, at) => (
            <label key={kind}>
              <input type="radio" name="kind" value={kind} defaultChecked={at === 0} />
              {say(`requestDesk.${kind}`)}
            </label>
          ))}
        </fieldset>
      ) : (
        <input type="hidden" name="kind" value={kinds[0]} />
      )}
      <Problems problems={problems} />
      <div className="gk-act__row">
        <button type="submit" className="gk-btn gk-btn--quiet" disabled={isBusy}>
          {isBusy ? say('admin.working') : say('requestDesk.addFile')}
        </button>
      </div>
    </form>
  )
}
