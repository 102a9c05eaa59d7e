import type { ReactNode } from 'react'
import type { PageContext } from '../../context.ts'
import { each } from '../each.ts'

/** What a field knows of the form that it stands in. */
export type Filled = {
  context: PageContext
  /** What was typed before; empty on a fresh form. */
  value: (name: string) => string
  /** What is wrong with a field, in words. */
  faultOf: (name: string) => string | undefined
}

type Named = {
  form: Filled
  name: string
  label: string
  hint?: string
  isRequired?: boolean
}

/** The attributes that tie a control to its hint and to what is wrong with it. */
function tied({ form, name, hint, isRequired }: Named) {
  const fault = form.faultOf(name)
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? (true as const) : undefined,
    required: isRequired,
  }
}

/** A label, its hint and what is wrong, around a control. */
function Around({ named, children }: { named: Named; children: ReactNode }) {
  const { form, name, label, hint, isRequired } = named
  const fault = form.faultOf(name)
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={name}>
        {label} {isRequired && form.context.t('apply.required')}
      </label>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="fault" id={`${name}-fault`}>
          {fault}
        </span>
      )}
      {children}
    </div>
  )
}

/** A line of text. */
export function TextField({
  type = 'text',
  most = 300,
  autoComplete = 'off',
  isShort,
  ...named
}: Named & {
  type?: 'text' | 'tel' | 'email'
  most?: number
  autoComplete?: string
  isShort?: boolean
}) {
  return (
    <Around named={named}>
      <input
        {...tied(named)}
        className={isShort ? 'short' : undefined}
        type={type}
        maxLength={most}
        autoComplete={autoComplete}
        defaultValue={named.form.value(named.name)}
      />
    </Around>
  )
}

/** Several lines of text. `data` goes to the control, for a script. */
export function TextArea({
  rows = 5,
  most = 5000,
  data = {},
  ...named
}: Named & { rows?: number; most?: number; data?: Record<`data-${string}`, string> }) {
  return (
    <Around named={named}>
      <textarea
        {...tied(named)}
        {...data}
        rows={rows}
        maxLength={most}
        defaultValue={named.form.value(named.name)}
      />
    </Around>
  )
}

export type Option = { value: string; label: string; lang?: string | undefined }

/** One of many. */
export function SelectField({
  options,
  empty,
  ...named
}: Named & { options: readonly Option[]; empty?: string }) {
  return (
    <Around named={named}>
      <select {...tied(named)} defaultValue={named.form.value(named.name)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {each(options, ({ value, label, lang }) => (
          <option value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** One of a few, all in sight. The first bears the field's own name as its id: summaries lead to it. */
export function ChoiceField({
  options,
  preset = '',
  ...named
}: Named & { options: readonly Option[]; preset?: string }) {
  const { form, name, label, hint, isRequired } = named
  const fault = form.faultOf(name)
  const chosen = form.value(name) || preset
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return (
    <div
      className={fault ? 'field wrong' : 'field'}
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      aria-describedby={described || undefined}
      aria-invalid={fault ? true : undefined}
      aria-required={isRequired}
    >
      <b id={`${name}-label`}>
        {label} {isRequired && form.context.t('apply.required')}
      </b>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="fault" id={`${name}-fault`}>
          {fault}
        </span>
      )}
      <div className="choices">
        {each(options, ({ value, label: text }, at) => (
          <label className="choice">
            <input
              type="radio"
              id={at === 0 ? name : `${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen === value}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

/** A photograph or scan. */
export function FileField(named: Named) {
  return (
    <Around named={named}>
      <input {...tied(named)} type="file" accept=".jpg,.jpeg,.png,.pdf" />
    </Around>
  )
}
