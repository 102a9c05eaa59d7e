'use client'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useSay } from '../say.ts'
import { type FieldSpec, FormField, type Value } from './FormField.tsx'
import { type Problem, problemsAt, useAct } from './useAct.ts'

export type Values = Record<string, Value>

export type ActFormProps<Answer> = {
  title: string
  /** The inputs, also by what is filled in so far. */
  fields: readonly FieldSpec[] | ((values: Values) => readonly FieldSpec[])
  initial?: Values
  /** The endpoint below the API's root. */
  path: string
  /** The body by what was filled in; without it, whatever was filled in. */
  toBody?: (values: Values) => unknown
  submit: string
  tone?: 'main' | 'seal'
  onDone: (answer: Answer) => void
  /** Told when it was refused, with the HTTP status: 409 when somebody was quicker. */
  onRefused?: (status: number) => void
  onCancel?: () => void
  /** What the reader should know first. May depend on what is filled in. */
  children?: ReactNode | ((values: Values) => ReactNode)
}

/**
 * The form of an act, inside or outside of Payload's own form. Every fault is shown at its field and
 * the first of them gets the focus; nothing typed is lost; nothing is shown as done before it is.
 */
export function ActForm<Answer>({
  title,
  fields: wanted,
  initial = {},
  path,
  toBody = filledIn,
  submit,
  tone = 'main',
  onDone,
  onRefused,
  onCancel,
  children,
}: ActFormProps<Answer>) {
  const { say } = useSay()
  const { isBusy, problems, setProblems, send } = useAct()
  const [values, setValues] = useState<Values>(initial)
  const root = useRef<HTMLFieldSetElement>(null)
  const fields = typeof wanted === 'function' ? wanted(values) : wanted

  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [])
  useEffect(() => {
    if (problems.length > 0) {
      root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }, [problems])

  const perform = async () => {
    if (isBusy) return
    const missing = fields.filter(({ name, isRequired }) => isRequired && isEmpty(values[name]))
    if (missing.length > 0) {
      return setProblems(
        missing.map(({ name, label }) => ({
          field: name,
          message: say('admin.missing', { field: label }),
        })),
      )
    }
    const answer = await send<Answer>(path, toBody(values), onRefused)
    if (answer !== null) onDone(answer)
  }
  /** Enter in a line of text does this, not what surrounds it. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void perform()
  }
  const names = fields.flatMap(({ name, also = [] }) => [name, ...also])
  return (
    <fieldset className="gk-act__form" ref={root} onKeyDown={onKeyDown}>
      <legend>{title}</legend>
      {typeof children === 'function' ? children(values) : children}
      <Problems
        problems={problems.filter(({ field }) => field === null || !names.includes(field))}
      />
      {fields.map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={values[spec.name] ?? (spec.kind === 'checks' ? [] : '')}
          problems={problemsAt(problems, spec.name, ...(spec.also ?? []))}
          onChange={(value) => setValues((before) => ({ ...before, [spec.name]: value }))}
        />
      ))}
      <div className="gk-act__row">
        <button
          type="button"
          className={`gk-btn gk-btn--${tone}`}
          disabled={isBusy}
          onClick={perform}
        >
          {isBusy ? say('admin.working') : submit}
        </button>
        {onCancel ? (
          <button type="button" className="gk-btn gk-btn--quiet" onClick={onCancel}>
            {say('admin.cancel')}
          </button>
        ) : null}
      </div>
    </fieldset>
  )
}

/** What is wrong with the whole, said aloud. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <div role="alert" className="gk-act__problems">
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}

const isEmpty = (value: Value | undefined): boolean =>
  typeof value === 'string' ? value.trim() === '' : (value ?? []).length === 0

const filledIn = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
