'use client'
import { useState } from 'react'
import { ActForm, type Values } from '../../admin/form/ActForm.tsx'
import type { FieldSpec } from '../../admin/form/FormField.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { OfficeStanding } from '../standing.ts'

const fewest = 2
const most = 20

/** 机构分设: the new offices, and which of them takes over what there is. */
export function SplitForm({
  standing,
  onDone,
  onCancel,
}: {
  standing: OfficeStanding
  onDone: () => void
  onCancel: () => void
}) {
  const { say } = useSay()
  const [count, setCount] = useState(fewest)
  const { id, name, today, documents } = standing
  const numbers = Array.from({ length: count }, (_, at) => at)
  const addOne = (
    <button type="button" className="gk-link gk-link--below" onClick={() => setCount(count + 1)}>
      {say('people.addOffice')}
    </button>
  )
  const called = (values: Values, at: number) =>
    String(values[`name-${at}`] ?? '').trim() || say('people.newOffice', { count: at + 1 })
  const fields = (values: Values): FieldSpec[] => [
    { name: 'on', label: say('people.reformOn'), kind: 'date', isRequired: true },
    { name: 'reason', label: say('people.reformReason'), kind: 'textarea', isRequired: true },
    ...numbers.flatMap((at): FieldSpec[] => [
      {
        name: `name-${at}`,
        label: say('people.newOffice', { count: at + 1 }),
        isRequired: true,
      },
      {
        name: `slug-${at}`,
        label: say('people.newSlug', { count: at + 1 }),
        isRequired: true,
        hint: say('people.slugHint'),
      },
      {
        name: `uscc-${at}`,
        label: say('people.newUscc', { count: at + 1 }),
        ...(at === count - 1 && count < most ? { after: addOne } : {}),
      },
    ]),
    {
      name: 'heir',
      label: say('field.heir'),
      kind: 'select',
      isRequired: true,
      hint: say('people.heirHint'),
      options: numbers.map((at) => ({ value: String(at), label: called(values, at) })),
    },
  ]
  return (
    <ActForm
      title={say('action.splitOffice')}
      path={`/${slugs.offices}/${id}/split`}
      fields={fields}
      initial={{ on: today }}
      toBody={(values) => bodyOf(values, numbers)}
      submit={say('action.splitOffice')}
      tone="seal"
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="gk-note">
        {say('people.splitFollows', { name, all: documents.all, underway: documents.underway })}
      </p>
    </ActForm>
  )
}

function bodyOf(values: Values, numbers: number[]) {
  const text = (field: string) => String(values[field] ?? '').trim()
  return {
    offices: numbers.map((at) => ({
      name: text(`name-${at}`),
      slug: text(`slug-${at}`),
      ...(text(`uscc-${at}`) ? { uscc: text(`uscc-${at}`) } : {}),
    })),
    heir: text(`slug-${text('heir')}`),
    on: text('on'),
    reason: text('reason'),
  }
}
