'use client'
import { type ReactNode, useId } from 'react'

/** One input of a form: what it is called, how it is filled in, and what may be chosen. */
export type FieldSpec = {
  name: string
  label: string
  kind?: 'text' | 'textarea' | 'select' | 'date' | 'number' | 'password' | 'checks'
  options?: readonly { value: string; label: string; isDisabled?: boolean }[]
  isRequired?: boolean
  hint?: string
  autoComplete?: string
  /** Lines of a long text that are in sight. Default 2. */
  rows?: number
  /** Names of faults that are said here too: the field of a group as a whole. */
  also?: readonly string[]
  /** What stands below it, such as a way to one more of them. */
  after?: ReactNode
}

/** What has been filled in: a text, or what was ticked. */
export type Value = string | string[]

/** An input with its label, its hint, and below it what is wrong with it. */
export function FormField({
  spec,
  value,
  problems,
  onChange,
}: {
  spec: FieldSpec
  value: Value
  problems: readonly string[]
  onChange: (value: Value) => void
}) {
  const id = useId()
  const { kind = 'text', hint, options = [] } = spec
  const described = [hint ? `${id}-hint` : '', problems.length > 0 ? `${id}-problem` : '']
  const shared = {
    id,
    name: spec.name,
    'aria-required': spec.isRequired ?? false,
    'aria-invalid': problems.length > 0,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  }
  const text = typeof value === 'string' ? value : ''
  const ticked = typeof value === 'string' ? [] : value
  const label = (
    <>
      {spec.label}
      {spec.isRequired ? <span aria-hidden="true"> *</span> : null}
    </>
  )
  const notes = (
    <>
      {hint ? (
        <span id={`${id}-hint`} className="gk-muted gk-small">
          {hint}
        </span>
      ) : null}
      <span id={`${id}-problem`} className="gk-field__problem">
        {problems.join(' ')}
      </span>
      {spec.after}
    </>
  )
  if (kind === 'checks') {
    return (
      <fieldset
        className="gk-field gk-checks"
        aria-describedby={shared['aria-describedby']}
        data-field={spec.name}
      >
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              aria-invalid={shared['aria-invalid']}
              checked={ticked.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...ticked, option.value]
                    : ticked.filter((one) => one !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
        {notes}
      </fieldset>
    )
  }
  return (
    <div className="gk-field" data-field={spec.name}>
      <label htmlFor={id}>{label}</label>
      {kind === 'textarea' ? (
        <textarea
          {...shared}
          rows={spec.rows ?? 2}
          maxLength={5000}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : kind === 'select' ? (
        <select {...shared} value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">—</option>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled ?? false}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={kind}
          value={text}
          autoComplete={spec.autoComplete ?? 'off'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {notes}
    </div>
  )
}
