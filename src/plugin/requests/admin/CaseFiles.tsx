'use client'
import { toast, useConfig, useRouteCache } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { Problems } from '../../admin/form/ActForm.tsx'
import type { Problem } from '../../admin/form/useAct.ts'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import { type MessageKey, message } from '../../messages/index.ts'
import { failuresOf } from '../../redaction/admin/failures.ts'
import { RedactionEditor } from '../../redaction/admin/RedactionEditor.tsx'
import type { Contents } from '../../redaction/process/jobs.ts'
import { slugs } from '../../slugs.ts'
import type { ShownFile } from '../store.ts'
import { UploadFile } from './UploadFile.tsx'

/**
 * Files and letters of a case; an officer adds what is to be sent, makes a redacted copy of it, and
 * takes back what came by mistake. `canAdd`: the kinds that may be brought at this state.
 */
export function CaseFiles({
  id,
  files,
  canAdd,
}: {
  id: string
  files: readonly ShownFile[]
  canAdd: readonly ('answer' | 'dispatchProof')[]
}) {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const { clearRouteCache } = useRouteCache()
  const [problems, setProblems] = useState<Problem[]>([])
  const [editing, setEditing] = useState<{ file: ShownFile; contents: Contents } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const section = useRef<HTMLElement>(null)
  const base = (file: ShownFile) => `/${slugs.requests}/${id}/files/${file.id}`
  const originals = new Set(files.map(({ copyOf }) => copyOf))
  const nameOf = (file: string | null) => files.find((each) => each.id === file)?.name ?? ''

  const tell = (messages: readonly string[]) =>
    setProblems(messages.map((text) => ({ field: null, message: text })))
  const done = (text: string) => {
    toast.success(text)
    setProblems([])
    setEditing(null)
    section.current?.focus()
    clearRouteCache()
  }
  const redact = async (file: ShownFile) => {
    setBusy(true)
    const found = await ask<Contents>({ url: `${api}${base(file)}/redactions`, language })
    setBusy(false)
    if (!found.ok) return tell(failuresOf(say, found))
    setProblems([])
    setEditing({ file, contents: found.body })
  }
  const remove = async (file: ShownFile) => {
    setBusy(true)
    const reply = await ask({ url: `${api}${base(file)}`, method: 'DELETE', language })
    setBusy(false)
    if (!reply.ok) return tell(failuresOf(say, reply))
    done(say('requestDesk.fileRemoved', { name: file.name }))
  }
  const noteOf = (file: ShownFile): string =>
    [
      message(language, `requestDesk.${file.kind}` as MessageKey),
      file.number,
      file.copyOf ? say('requestDesk.copyOf', { name: nameOf(file.copyOf) }) : null,
      originals.has(file.id) ? say('requestDesk.isOriginal') : null,
    ]
      .filter(Boolean)
      .join(' · ')

  return (
    <section ref={section} tabIndex={-1} aria-labelledby="gk-request-files">
      <h2 id="gk-request-files">{say('requestDesk.files')}</h2>
      {files.length === 0 ? (
        <p className="gk-muted">{say('requestDesk.noFiles')}</p>
      ) : (
        <>
          <ul className="gk-files">
            {files.map((file) => (
              <li key={file.id}>
                <a href={`${api}${base(file)}`} download>
                  {file.name}
                </a>{' '}
                <span className="gk-muted gk-small">{noteOf(file)}</span>
                {file.findings ? (
                  <p className="gk-small">
                    {say('requestDesk.fileFindings', { count: file.findings })}
                  </p>
                ) : null}
                {file.kind === 'answer' && canAdd.includes('answer') ? (
                  <span className="gk-act__row">
                    <button
                      type="button"
                      className="gk-btn gk-btn--quiet"
                      disabled={isBusy}
                      aria-label={`${say('requestDesk.redact')}：${file.name}`}
                      onClick={() => redact(file)}
                    >
                      {say('requestDesk.redact')}
                    </button>
                    <button
                      type="button"
                      className="gk-btn gk-btn--quiet"
                      disabled={isBusy}
                      aria-label={`${say('requestDesk.removeFile')}：${file.name}`}
                      onClick={() => remove(file)}
                    >
                      {say('requestDesk.removeFile')}
                    </button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          <p className="gk-muted gk-small">{say('requestDesk.fileNote')}</p>
        </>
      )}
      <Problems problems={problems} />
      {editing ? (
        <div className="gk-panel">
          <h3>{say('requestDesk.redacting', { name: editing.file.name })}</h3>
          <RedactionEditor
            base={base(editing.file)}
            contents={editing.contents}
            found={[]}
            place={null}
            onDone={() => done(say('requestDesk.copyMade'))}
          />
          <p className="gk-act__row">
            <button type="button" className="gk-btn gk-btn--quiet" onClick={() => setEditing(null)}>
              {say('admin.cancel')}
            </button>
          </p>
        </div>
      ) : canAdd.length > 0 ? (
        <UploadFile id={id} kinds={canAdd} onDone={done} />
      ) : null}
    </section>
  )
}
