'use client'
import { toast } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { passwordFaults } from '../../../../domain/people/index.ts'
import { Problems } from '../../../admin/form/ActForm.tsx'
import { FormField } from '../../../admin/form/FormField.tsx'
import { type Problem, problemsAt, useAct } from '../../../admin/form/useAct.ts'
import { useSay } from '../../../admin/say.ts'
import { slugs } from '../../../slugs.ts'

const names = ['current', 'password', 'repeated'] as const
type Typed = Record<(typeof names)[number], string>

/** The password in use, a new one twice; every fault at once, each at its field. */
export function ChangePasswordForm({
  email,
  name,
  next,
}: {
  email: string
  name: string
  /** Where to go when it is changed. */
  next: string
}) {
  const { say } = useSay()
  const { isBusy, problems, setProblems, send } = useAct()
  const [typed, setTyped] = useState<Typed>({ current: '', password: '', repeated: '' })
  const form = useRef<HTMLFormElement>(null)
  const labels = {
    current: say('field.current'),
    password: say('field.password'),
    repeated: say('people.repeatPassword'),
  }
  useEffect(() => {
    if (problems.length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }, [problems])

  const faults = (): Problem[] => {
    const { current, password, repeated } = typed
    const missing = names
      .filter((field) => typed[field] === '')
      .map((field) => ({ field, message: say('admin.missing', { field: labels[field] }) }))
    const weak = passwordFaults({ password, previous: current, email, name }).map((code) => ({
      field: 'password',
      message: say(`refusal.${code}`),
    }))
    const isOther = repeated !== '' && repeated !== password
    return [
      ...missing,
      ...(password === '' ? [] : weak),
      ...(isOther ? [{ field: 'repeated', message: say('people.passwordsDiffer') }] : []),
    ]
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = faults()
    if (found.length > 0) return setProblems(found)
    const { current, password } = typed
    const changed = await send(`/${slugs.users}/change-password`, { current, password })
    if (!changed) return
    toast.success(say('people.passwordChanged'))
    // As a new visit: what the pages before it knew of this person is out of date.
    window.location.assign(next)
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Problems problems={problems.filter(({ field }) => !names.includes(field as 'current'))} />
      {/* For the browser's own store of passwords. */}
      <input
        className="gk-hidden"
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      {names.map((field) => (
        <FormField
          key={field}
          spec={{
            name: field,
            label: labels[field],
            kind: 'password',
            isRequired: true,
            autoComplete: field === 'current' ? 'current-password' : 'new-password',
          }}
          value={typed[field]}
          problems={problemsAt(problems, field)}
          onChange={(value) => setTyped((before) => ({ ...before, [field]: String(value) }))}
        />
      ))}
      <p className="gk-muted gk-small">{say('people.othersSignedOut')}</p>
      <button type="submit" className="gk-btn gk-btn--main" disabled={isBusy}>
        {isBusy ? say('admin.working') : say('people.changePassword')}
      </button>
    </form>
  )
}
