'use client'
import { useSay } from '../../admin/say.ts'
import type { FileFindings } from '../../screening/fileFindings.ts'
import type { Outline } from '../sheet/outline.ts'
import { Justification, type Justified } from './Justification.tsx'

export type ChosenColumn = { sheet: string; column: string; action: 'drop' | 'mask' } & Justified

/** The columns of a workbook by their headings: what is kept, removed or partly hidden. */
export function ColumnTable({
  sheets,
  chosen,
  found,
  onChosen,
}: {
  sheets: Outline
  chosen: readonly ChosenColumn[]
  found: FileFindings | null
  onChosen: (chosen: ChosenColumn[]) => void
}) {
  const { say } = useSay()
  const find = (sheet: string, column: string) =>
    chosen.find((each) => each.sheet === sheet && each.column === column)
  const kindsIn = (sheet: string, column: string) => [
    ...new Set(
      (found?.findings ?? [])
        .filter((each) => each.column?.sheet === sheet && each.column.column === column)
        .map(({ label }) => label),
    ),
  ]
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
              const kinds = kindsIn(name, column)
              return (
                <li key={column} className="gk-field">
                  <label htmlFor={id}>
                    {column} {heading}
                    {kinds.length > 0 ? (
                      <span className="gk-tag gk-tag--seal">
                        {say('redaction.columnFound', { kinds: kinds.join('、') })}
                      </span>
                    ) : null}
                  </label>
                  <select
                    id={id}
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
                  {here ? (
                    <Justification
                      value={here}
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
