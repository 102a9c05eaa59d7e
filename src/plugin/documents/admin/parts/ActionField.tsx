'use client'
import { useId } from 'react'
import { takeDownReasons } from '../../../../domain/approval/index.ts'
import { useSay } from '../../../admin/say.ts'
import type { MessageKey } from '../../../messages/index.ts'
import type { ActionField as Field } from './actionForms.ts'

const labels: Record<Field, MessageKey> = {
  opinion: 'ui.opinion',
  publishAt: 'ui.scheduleAt',
  reason: 'ui.takeDownReason',
  repealedOn: 'ui.repealedOn',
  changeNote: 'ui.changeNote',
}

/** One input of an action's form. */
export function ActionField({
  field,
  value,
  onChange,
  isRequired,
  hint,
  placeholder,
}: {
  field: Field
  value: string
  onChange: (value: string) => void
  isRequired: boolean
  hint?: string
  placeholder?: string
}) {
  const { say } = useSay()
  const id = useId()
  const shared = {
    id,
    value,
    'aria-required': isRequired,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  }
  return (
    <div className="gk-field">
      <label htmlFor={id}>
        {say(labels[field])}
        {isRequired ? <span aria-hidden="true"> *</span> : null}
      </label>
      {field === 'opinion' || field === 'changeNote' ? (
        <textarea
          {...shared}
          rows={2}
          maxLength={5000}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : field === 'reason' ? (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          <option value="">—</option>
          {takeDownReasons.map((reason) => (
            <option key={reason} value={reason}>
              {say(`takeDownReason.${reason}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={field === 'publishAt' ? 'datetime-local' : 'date'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint ? (
        <span id={`${id}-hint`} className="gk-muted gk-small">
          {hint}
        </span>
      ) : null}
    </div>
  )
}
