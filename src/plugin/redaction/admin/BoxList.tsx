'use client'
import { useId } from 'react'
import { useSay } from '../../admin/say.ts'
import { type DrawnBox, percent, within } from './boxes.ts'
import { Justification } from './Justification.tsx'

const sides = [
  ['x', 'left'],
  ['y', 'top'],
  ['width', 'width'],
  ['height', 'height'],
] as const

/** Every box in figures, for who cannot draw, with its ground and its reason. */
export function BoxList({
  boxes,
  isChecked,
  onChange,
  onRemove,
}: {
  boxes: readonly (DrawnBox & { number: number })[]
  isChecked: boolean
  onChange: (key: string, changes: Partial<DrawnBox>) => void
  onRemove: (key: string) => void
}) {
  const { say } = useSay()
  if (boxes.length === 0) return <p className="gk-muted">{say('redaction.noBoxes')}</p>
  return (
    <ol className="gk-boxlist">
      {boxes.map((box) => (
        <li key={box.key}>
          <fieldset>
            <legend>
              {say('redaction.box', { number: box.number })} ·{' '}
              {say('redaction.pageNumber', { page: box.page })}
            </legend>
            <div className="gk-boxlist__sides">
              {sides.map(([side, name]) => (
                <Side
                  key={side}
                  label={say(`redaction.${name}`)}
                  value={percent(box[side])}
                  onChange={(value) => onChange(box.key, within({ ...box, [side]: value / 100 }))}
                />
              ))}
            </div>
            <Justification
              value={box}
              isChecked={isChecked}
              onChange={(why) => onChange(box.key, why)}
            />
            <button type="button" className="gk-link" onClick={() => onRemove(box.key)}>
              {say('redaction.remove')}
            </button>
          </fieldset>
        </li>
      ))}
    </ol>
  )
}

function Side({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={100}
        step={0.5}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
