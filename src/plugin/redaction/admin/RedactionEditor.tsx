'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { Problems } from '../../admin/form/ActForm.tsx'
import { FormField } from '../../admin/form/FormField.tsx'
import { type Problem, useAct } from '../../admin/form/useAct.ts'
import { useSay } from '../../admin/say.ts'
import type { FileFindings } from '../../screening/fileFindings.ts'
import { slugs } from '../../slugs.ts'
import type { Contents } from '../process/jobs.ts'
import type { Elsewhere } from '../types.ts'
import type { DrawnBox } from './boxes.ts'
import { type ChosenColumn, ColumnTable } from './ColumnTable.tsx'
import { PageEditor } from './PageEditor.tsx'
import { type Previewed, previewOf } from './preview.ts'

export type MadeCopy = { doc: { id: string }; stillSeen: Elsewhere[]; tooShort: number }

/** Chooses what is removed from a file, looks at the result, and has the copy made. */
export function RedactionEditor({
  file,
  contents,
  place,
  found = null,
  onDone,
}: {
  file: { id: string | number }
  contents: Contents
  /** The draft in which the copy may take the place of the original. */
  place: { document: string; expectedRevision: number } | null
  /** What screening found in it: those columns are chosen to begin with. */
  found?: FileFindings | null
  onDone: (made: MadeCopy, isSwapped: boolean) => void
}) {
  const { say, language } = useSay()
  const { api } = useConfig().config.routes
  const { isBusy, problems, setProblems, send } = useAct()
  const [boxes, setBoxes] = useState<DrawnBox[]>([])
  const [columns, setColumns] = useState<ChosenColumn[]>(() => columnsFound(found))
  const [fileName, setFileName] = useState('')
  const [isSwapping, setSwapping] = useState(place !== null)
  const [preview, setPreview] = useState<Previewed | null>(null)
  const path = `/${slugs.files}/${file.id}/redactions`

  const bodyOf = () => ({
    ...('pages' in contents ? { boxes: boxes.map(({ key: _key, ...box }) => box) } : { columns }),
    ...(fileName.trim() ? { fileName: fileName.trim() } : {}),
  })
  const faults = (): Problem[] =>
    [
      ...boxes.map(({ reason }, at) => ({
        where: say('redaction.box', { number: at + 1 }),
        reason,
      })),
      ...columns.map(({ sheet, column, reason }) => ({
        where: say('redaction.columnOf', { sheet, column }),
        reason,
      })),
    ]
      .filter(({ reason }) => reason.trim() === '')
      .map(({ where }) => ({ field: null, message: say('redaction.noReason', { where }) }))
  const look = async () => {
    const found = faults()
    if (found.length > 0) return setProblems(found)
    const shown = await previewOf({
      url: `${api}${path}`,
      body: bodyOf(),
      language,
      failed: say('ui.failed'),
    })
    setProblems(shown.ok ? [] : shown.problems)
    setPreview(shown.ok ? shown : null)
  }
  const save = async () => {
    const found = faults()
    if (found.length > 0) return setProblems(found)
    const made = await send<MadeCopy>(path, { ...bodyOf(), ...(isSwapping ? place : {}) })
    if (!made) return
    toast.success(say(isSwapping && place ? 'redaction.doneSwapped' : 'redaction.done'))
    onDone(made, isSwapping && place !== null)
  }
  return (
    <section className="gk-redaction" aria-label={say('redaction.title')}>
      <p>{say('redaction.lead')}</p>
      {'pages' in contents ? (
        <PageEditor
          pages={contents.pages}
          pageUrl={(page) => `${api}/${slugs.files}/${file.id}/pages/${page}`}
          boxes={boxes}
          onBoxes={setBoxes}
        />
      ) : (
        <ColumnTable
          sheets={contents.sheets}
          chosen={columns}
          found={found}
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
    </section>
  )
}

/** Each column in which something was found that must not be disclosed as it is. */
function columnsFound(found: FileFindings | null): ChosenColumn[] {
  const columns = new Map<string, ChosenColumn>()
  for (const { column, level } of found?.findings ?? []) {
    if (!column || level === 'warn') continue
    columns.set(`${column.sheet} ${column.column}`, {
      ...column,
      action: 'mask',
      ground: '15',
      reason: '',
    })
  }
  return [...columns.values()]
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
