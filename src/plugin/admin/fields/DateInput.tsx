'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { type FormEvent, useEffect, useRef } from 'react'

/** Stands for what was typed and is no date: the server refuses it, rather than the day being lost. */
const noDate = '?'

/**
 * A calendar date. The browser's own date field: a picker on phones, typing on a keyboard. It keeps
 * its own text, since the browser tells nobody what a half-typed or impossible date says.
 */
export const DateInput: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const input = useRef<HTMLInputElement>(null)
  const id = `field-${path.replace(/\./g, '__')}`
  useEffect(() => {
    const { current } = input
    if (current && value !== noDate && current.value !== (value ?? '')) current.value = value ?? ''
  }, [value])
  const read = ({ currentTarget }: FormEvent<HTMLInputElement>) =>
    setValue(currentTarget.validity.badInput ? noDate : currentTarget.value || null)
  return (
    <div className={`gk-date field-type text${showError ? ' error' : ''}`} style={{ flex: 1 }}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          ref={input}
          id={id}
          type="date"
          defaultValue={value ?? ''}
          disabled={readOnly ?? false}
          onInput={read}
          onBlur={read}
        />
      </div>
      <FieldDescription path={path} description={field.admin?.description} />
    </div>
  )
}
