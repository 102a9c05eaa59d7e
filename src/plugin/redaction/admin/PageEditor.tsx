'use client'
import { useEffect, useState } from 'react'
import { useSay } from '../../admin/say.ts'
import type { PageSize } from '../process/jobs.ts'
import { BoxList } from './BoxList.tsx'
import type { DrawnBox, Place } from './boxes.ts'
import { Justification, type Justified } from './Justification.tsx'
import { PageBoxes } from './PageBoxes.tsx'

/** Where a box begins that was not drawn: in sight, and large enough to be seen. */
const firstPlace: Place = { x: 0.1, y: 0.1, width: 0.3, height: 0.03 }

/** The pages of a file one by one, what is covered on them, and the same in figures. */
export function PageEditor({
  pages,
  pageUrl,
  boxes,
  isChecked,
  onBoxes,
}: {
  pages: readonly PageSize[]
  pageUrl: (page: number) => string
  boxes: readonly DrawnBox[]
  isChecked: boolean
  onBoxes: (boxes: DrawnBox[]) => void
}) {
  const { say } = useSay()
  const [page, setPage] = useState(1)
  const [isDrawing, setDrawing] = useState(true)
  const [selected, setSelected] = useState<string | null>(null)
  const [added, setAdded] = useState<string | null>(null)
  const [why, setWhy] = useState<Justified>({ ground: '15', reason: '' })
  const numbered = boxes.map((box, index) => ({ ...box, number: index + 1 }))

  useEffect(() => {
    if (added) document.getElementById(`gk-box-${added}`)?.focus()
  }, [added])

  const add = (place: Place) => {
    const key = crypto.randomUUID()
    onBoxes([...boxes, { key, page, ...place, ...why }])
    setSelected(key)
    setAdded(key)
  }
  const change = (key: string, changes: Partial<DrawnBox>) =>
    onBoxes(boxes.map((box) => (box.key === key ? { ...box, ...changes } : box)))
  const remove = (key: string) => onBoxes(boxes.filter((box) => box.key !== key))
  const size = pages[page - 1] ?? { width: 1, height: 1 }
  return (
    <>
      <fieldset className="gk-act__form">
        <legend>{say('redaction.newBoxes')}</legend>
        <Justification value={why} onChange={setWhy} />
      </fieldset>
      <div className="gk-act__row">
        <button type="button" className="gk-btn" onClick={() => add(firstPlace)}>
          {say('redaction.addBox')}
        </button>
        <button
          type="button"
          className="gk-btn gk-btn--quiet"
          aria-pressed={isDrawing}
          onClick={() => setDrawing(!isDrawing)}
        >
          {say(isDrawing ? 'redaction.drawOff' : 'redaction.draw')}
        </button>
      </div>
      <p id="gk-redaction-keys" className="gk-muted gk-small">
        {say('redaction.keys')}
      </p>
      <PageBoxes
        key={page}
        src={pageUrl(page)}
        page={page}
        size={size}
        boxes={numbered.filter((box) => box.page === page)}
        selected={selected}
        isDrawing={isDrawing}
        onDraw={add}
        onChange={change}
        onRemove={remove}
        onSelect={setSelected}
      />
      {pages.length > 1 ? (
        <nav className="gk-act__row" aria-label={say('redaction.page')}>
          <button
            type="button"
            className="gk-btn gk-btn--quiet"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            {say('redaction.previous')}
          </button>
          <span aria-live="polite">{say('redaction.pages', { page, count: pages.length })}</span>
          <button
            type="button"
            className="gk-btn gk-btn--quiet"
            disabled={page === pages.length}
            onClick={() => setPage(page + 1)}
          >
            {say('redaction.next')}
          </button>
        </nav>
      ) : null}
      <h2 className="gk-panel__title">{say('redaction.boxes')}</h2>
      <BoxList boxes={numbered} isChecked={isChecked} onChange={change} onRemove={remove} />
    </>
  )
}
