'use client'
import { type RemovalGroundId, removalGrounds } from '../../../domain/disclosure/index.ts'
import { FormField } from '../../admin/form/FormField.tsx'
import { useSay } from '../../admin/say.ts'

export type Justified = { ground: RemovalGroundId; reason: string }

/** On what ground a part is removed, and why; both are told to the public. */
export function Justification({
  value,
  isChecked = false,
  onChange,
}: {
  value: Justified
  /** Whether a reason that is missing is to be said now. */
  isChecked?: boolean
  onChange: (value: Justified) => void
}) {
  const { say, language } = useSay()
  const options = removalGrounds.map(({ id, article, label }) => ({
    value: id,
    label: `${article} ${label[language as keyof typeof label] ?? label.zh}`,
  }))
  return (
    <>
      <FormField
        spec={{
          name: 'ground',
          label: say('redaction.ground'),
          kind: 'select',
          options,
          isRequired: true,
        }}
        value={value.ground}
        problems={[]}
        onChange={(ground) => onChange({ ...value, ground: ground as RemovalGroundId })}
      />
      <FormField
        spec={{
          name: 'reason',
          label: say('redaction.reason'),
          hint: say('redaction.reasonHint'),
          isRequired: true,
        }}
        value={value.reason}
        problems={
          isChecked && value.reason.trim() === ''
            ? [say('admin.missing', { field: say('redaction.reason') })]
            : []
        }
        onChange={(reason) => onChange({ ...value, reason: String(reason) })}
      />
    </>
  )
}
