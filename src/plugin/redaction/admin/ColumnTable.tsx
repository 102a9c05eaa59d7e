'use client'
import { useSay } from '../../admin/say.ts'
import type { Outline } from '../sheet/outline.ts'
import type { ChosenColumn, MarkedColumn } from './columns.ts'
import { Justification } from './Justification.tsx'

/** The columns of a workbook by their headings: what is kept, removed or partly hidden. */
export function ColumnTable({
  sheets,
  chosen,
  found,
  isChecked,
  onChosen,
}: {
  sheets: Outline
  chosen: readonly ChosenColumn[]
  found: readonly MarkedColumn[]
  isChecked: boolean
  onChosen: (chosen: ChosenColumn[]) => void
}) {
  const { say } = useSay()
  const find = (sheet: string, column: string) =>
    chosen.find((each) => each.sheet === sheet && each.column === column)
  const put = (sheet: string, column: string, next: ChosenColumn | null) =>
    onChosen([
      ...chosen.filter((each) => each.sheet !== sheet || each.column !== column),
      ...(next ? [next] : []),
    ])
  return (
    <>
      <p className="gk-note">{say('redaction.rebuilt')}</p>
      {sheets.map(({ name, columns }) => (
        <fieldset key={name} className="gk-act__form">
          <legend>{say('redaction.sheetName', { sheet: name })}</legend>
          <ul className="gk-columns">
            {columns.map(({ column, heading }) => {
              const here = find(name, column)
              const id = `gk-column-${name}-${column}`
              const held = found.find((each) => each.sheet === name && each.column === column)
              return (
                <li key={column} className={`gk-field${held ? ' gk-columns__found' : ''}`}>
                  <label htmlFor={id}>
                    {column} {heading}
                  </label>
                  <select
                    id={id}
                    aria-describedby={held ? `${id}-found` : undefined}
                    value={here?.action ?? 'keep'}
                    onChange={({ target }) => {
                      const action = target.value as 'keep' | 'drop' | 'mask'
                      const why = here ?? { ground: '15' as const, reason: '' }
                      put(
                        name,
                        column,
                        action === 'keep' ? null : { ...why, sheet: name, column, action },
                      )
                    }}
                  >
                    {(['keep', 'drop', 'mask'] as const).map((action) => (
                      <option key={action} value={action}>
                        {say(`redaction.${action}`)}
                      </option>
                    ))}
                  </select>
                  {held ? (
                    <span id={`${id}-found`} className="gk-small">
                      {say('redaction.foundInColumn', { kinds: held.kinds.join('、') })}
                    </span>
                  ) : null}
                  {here ? (
                    <Justification
                      value={here}
                      isChecked={isChecked}
                      onChange={(why) => put(name, column, { ...here, ...why })}
                    />
                  ) : null}
                </li>
              )
            })}
          </ul>
        </fieldset>
      ))}
    </>
  )
}
