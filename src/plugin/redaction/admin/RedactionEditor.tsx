'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { Problems } from '../../admin/form/ActForm.tsx'
import { FormField } from '../../admin/form/FormField.tsx'
import type { Problem } from '../../admin/form/useAct.ts'
import { ask } from '../../admin/post.ts'
import { useSay } from '../../admin/say.ts'
import type { Contents } from '../process/jobs.ts'
import type { Elsewhere } from '../types.ts'
import type { DrawnBox } from './boxes.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { type ChosenColumn, type MarkedColumn, preselected } from './columns.ts'
import { type Failure, failuresOf } from './failures.ts'
import { missingReasons } from './missing.ts'
import { PageEditor } from './PageEditor.tsx'
import { type Previewed, previewOf } from './preview.ts'

export type MadeCopy = { doc: { id: string }; stillSeen: Elsewhere[]; tooShort: number }

/** Chooses what is removed from a file, looks at the result, and has the copy made. */
export function RedactionEditor({
  base,
  contents,
  found,
  place,
  onDone,
}: {
  /** Of the API: below it are `redactions` and `pages` of the file. */
  base: string
  contents: Contents
  /** Of a workbook: the columns in which something was found. */
  found: readonly MarkedColumn[]
  /** The draft in which the copy may take the place of the original. */
  place: { document: string; expectedRevision: number } | null
  onDone: (made: MadeCopy, isSwapped: boolean) => void
}) {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[]>([])
  const [boxes, setBoxes] = useState<DrawnBox[]>([])
  const [columns, setColumns] = useState<ChosenColumn[]>(() => preselected(found))
  const [fileName, setFileName] = useState('')
  const [isSwapping, setSwapping] = useState(place !== null)
  const [preview, setPreview] = useState<Previewed | null>(null)
  const [isChecked, setChecked] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const path = `${base}/redactions`

  const bodyOf = () => ({
    ...('pages' in contents ? { boxes: boxes.map(({ key: _key, ...box }) => box) } : { columns }),
    ...(fileName.trim() ? { fileName: fileName.trim() } : {}),
  })
  const failed = (failure: Failure) =>
    setProblems(failuresOf(say, failure).map((message) => ({ field: null, message })))
  /** Whether every part has its reason; if not, each is named, and the first is where the cursor goes. */
  const isComplete = (): boolean => {
    const missing = missingReasons(say, { boxes, columns })
    setChecked(missing.length > 0)
    setProblems(missing)
    return missing.length === 0
  }
  useEffect(() => {
    if (isChecked) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [isChecked])
  const look = async () => {
    if (!isComplete()) return
    setBusy(true)
    const shown = await previewOf({ url: `${api}${path}`, body: bodyOf(), language })
    setBusy(false)
    if (!shown.ok) failed(shown)
    setPreview(shown.ok ? shown : null)
  }
  const save = async () => {
    if (!isComplete()) return
    setBusy(true)
    const reply = await ask<MadeCopy>({
      url: `${api}${path}`,
      method: 'POST',
      body: { ...bodyOf(), ...(isSwapping ? place : {}) },
      language,
    })
    setBusy(false)
    if (!reply.ok) return failed(reply)
    const made = reply.body
    toast.success(say(isSwapping && place ? 'redaction.doneSwapped' : 'redaction.done'))
    onDone(made, isSwapping && place !== null)
  }
  return (
    <div ref={root} className="gk-redaction">
      <p>{say('redaction.lead')}</p>
      {'pages' in contents ? (
        <PageEditor
          pages={contents.pages}
          pageUrl={(page) => `${api}${base}/pages/${page}`}
          boxes={boxes}
          isChecked={isChecked}
          onBoxes={setBoxes}
        />
      ) : (
        <ColumnTable
          sheets={contents.sheets}
          chosen={columns}
          found={found}
          isChecked={isChecked}
          onChosen={setColumns}
        />
      )}
      <FormField
        spec={{ name: 'fileName', label: say('redaction.fileName') }}
        value={fileName}
        problems={[]}
        onChange={(value) => setFileName(String(value))}
      />
      {place ? (
        <div className="gk-checks">
          <label>
            <input
              type="checkbox"
              checked={isSwapping}
              onChange={({ target }) => setSwapping(target.checked)}
            />
            {say('redaction.swap')}
          </label>
        </div>
      ) : null}
      <Problems problems={problems} />
      {preview ? <PreviewNote preview={preview} /> : null}
      <div className="gk-act__row">
        <button type="button" className="gk-btn gk-btn--quiet" disabled={isBusy} onClick={look}>
          {say('redaction.preview')}
        </button>
        <button type="button" className="gk-btn gk-btn--main" disabled={isBusy} onClick={save}>
          {isBusy ? say('admin.working') : say('redaction.save')}
        </button>
      </div>
    </div>
  )
}

/** The result to look at, and what the clerk should look for in it. */
function PreviewNote({ preview: { url, stillSeen, tooShort } }: { preview: Previewed }) {
  const { say } = useSay()
  const places = stillSeen.map((place) =>
    'page' in place
      ? say('redaction.pageNumber', { page: place.page })
      : say('redaction.sheetName', { sheet: place.sheet }),
  )
  return (
    <div className="gk-note" role="status">
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {say('redaction.openPreview')}
        </a>
      </p>
      {places.length > 0 ? (
        <p>{say('redaction.stillSeen', { places: places.join('、') })}</p>
      ) : null}
      {tooShort > 0 ? <p>{say('redaction.tooShort', { count: tooShort })}</p> : null}
    </div>
  )
}
