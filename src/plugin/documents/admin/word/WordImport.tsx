'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { type FormEvent, useId, useState } from 'react'
import { ask } from '../../../admin/post.ts'
import { useSay } from '../../../admin/say.ts'
import { slugs } from '../../../slugs.ts'

type Made = { doc: { id: string }; droppedImages: number }

/** 从 Word 文件起草: choose a .docx, get a draft, go on writing. */
export function WordImport({ offices }: { offices: { id: string; name: string }[] }) {
  const { say, language } = useSay()
  const { api, admin } = useConfig().config.routes
  const router = useRouter()
  const id = useId()
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    setProblems([])
    const reply = await ask<Made>({
      url: `${api}/${slugs.documents}/from-word`,
      method: 'POST',
      body: new FormData(event.currentTarget),
      language,
    })
    setBusy(false)
    if (!reply.ok) {
      setProblems(reply.messages.length > 0 ? reply.messages : [say('ui.failed')])
      return
    }
    toast.success(say('admin.wordNotice'))
    if (reply.body.droppedImages > 0) {
      toast.warning(say('admin.wordDropped', { count: reply.body.droppedImages }))
    }
    router.push(`${admin}/collections/${slugs.documents}/${reply.body.doc.id}`)
  }

  return (
    <details className="gk-word">
      <summary>{say('ui.importWord')}</summary>
      <form onSubmit={send}>
        <p className="gk-muted gk-small">{say('admin.wordIntro')}</p>
        <div className="gk-field">
          <label htmlFor={`${id}-file`}>{say('admin.wordFile')}</label>
          <input
            id={`${id}-file`}
            name="file"
            type="file"
            required
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          />
        </div>
        {offices.length > 1 ? (
          <div className="gk-field">
            <label htmlFor={`${id}-office`}>{say('admin.wordOffice')}</label>
            <select id={`${id}-office`} name="office" defaultValue={offices[0]?.id}>
              {offices.map((office) => (
                <option key={office.id} value={office.id}>
                  {office.name}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <input type="hidden" name="office" value={offices[0]?.id ?? ''} />
        )}
        <div role="alert" className="gk-act__problems">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
        <button type="submit" className="gk-btn gk-btn--main" disabled={isBusy}>
          {isBusy ? say('admin.wordWorking') : say('admin.wordCreate')}
        </button>
      </form>
    </details>
  )
}
