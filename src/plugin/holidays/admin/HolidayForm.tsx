'use client'
import { toast, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'
import type { RecordedRow } from '../../../domain/calendar/recorded/row.ts'
import { Problems } from '../../admin/form/ActForm.tsx'
import { type FieldSpec, FormField } from '../../admin/form/FormField.tsx'
import { problemsAt, useAct } from '../../admin/form/useAct.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { Checked } from '../check.ts'
import { ChangedDays } from './ChangedDays.tsx'
import { type DaysRow, DaysTable } from './DaysTable.tsx'
import type { HolidayChoices } from './HolidayForms.tsx'
import { NoticeText, type ReadNotice } from './NoticeText.tsx'

type Values = Record<
  'year' | 'office' | 'source' | 'documentNumber' | 'noticeOn' | 'reason',
  string
>

/**
 * What is to be recorded: pasted or typed, looked at day by day, then recorded. What was looked at is
 * what is recorded: any change asks for another look.
 */
export function HolidayForm({
  kind,
  offices,
  replaced = null,
  isWithdrawal = false,
  title,
  onClose,
}: HolidayChoices & {
  kind: RecordedRow['kind']
  replaced?: RecordedRow | null
  isWithdrawal?: boolean
  title: string
  onClose: () => void
}) {
  const { say } = useSay()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, problems, setProblems, send } = useAct()
  const [values, setValues] = useState<Values>({
    year: replaced?.year ? String(replaced.year) : '',
    office: replaced?.office ?? (offices.length === 1 ? (offices[0]?.id ?? '') : ''),
    source: replaced?.sources[0] ?? '',
    documentNumber: '',
    noticeOn: '',
    reason: '',
  })
  const [days, setDays] = useState<DaysRow[]>(isWithdrawal ? [] : [...(replaced?.days ?? [])])
  const [checked, setChecked] = useState<Checked | null>(null)
  const isNotice = kind === 'notice'

  const change = (next: Partial<Values>) => {
    setValues({ ...values, ...next })
    setChecked(null)
  }
  const changeDays = (next: DaysRow[]) => {
    setDays(next)
    setChecked(null)
  }
  const take = ({ year, documentNumber, noticeOn, days: read }: ReadNotice) => {
    change({
      ...(year === null ? {} : { year: String(year) }),
      ...(documentNumber === null ? {} : { documentNumber }),
      ...(noticeOn === null ? {} : { noticeOn }),
    })
    changeDays(read)
  }
  const body = {
    kind,
    ...(isNotice && values.year !== '' ? { year: Number(values.year) } : {}),
    ...(isNotice
      ? {
          source: values.source,
          documentNumber: values.documentNumber,
          noticeOn: values.noticeOn,
        }
      : { office: values.office }),
    days,
    reason: values.reason,
    ...(replaced ? { replaces: replaced.id } : {}),
    isWithdrawal,
  }
  const preview = async () => {
    const found = await send<Checked>(`/${slugs.holidays}/check`, body)
    if (!found) return
    setProblems(
      found.faults.map(({ field, message }) => ({
        field: field ?? null,
        message,
        atField: message,
      })),
    )
    setChecked(found)
  }
  const save = async () => {
    if (!(await send(`/${slugs.holidays}/record`, body))) return
    toast.success(say('holidays.saved'))
    onClose()
    clearRouteCache()
  }
  const fields: FieldSpec[] = [
    ...(isNotice && !isWithdrawal
      ? [
          { name: 'year', label: say('holidays.year'), isRequired: true },
          { name: 'documentNumber', label: say('holidays.documentNumber') },
          {
            name: 'noticeOn',
            label: say('holidays.noticeOn'),
            kind: 'date' as const,
            isRequired: true,
          },
          { name: 'source', label: say('holidays.source'), isRequired: true },
        ]
      : []),
    ...(!isNotice && !replaced
      ? [
          {
            name: 'office',
            label: say('holidays.office'),
            kind: 'select' as const,
            isRequired: true,
            options: offices.map((office) => ({ value: office.id, label: office.name })),
          },
        ]
      : []),
    {
      name: 'reason',
      label: say('holidays.reason'),
      kind: 'textarea',
      isRequired: replaced !== null,
    },
  ]
  const names = fields.map(({ name }) => name)
  const isClear = checked !== null && checked.faults.length === 0
  return (
    <fieldset className="gk-act__form">
      <legend>{title}</legend>
      {isNotice && !isWithdrawal ? (
        <NoticeText year={values.year === '' ? null : Number(values.year)} onRead={take} />
      ) : null}
      <Problems
        problems={problems.filter(({ field }) => field === null || !names.includes(field))}
      />
      {fields.map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={values[spec.name as keyof Values]}
          problems={problemsAt(problems, spec.name)}
          onChange={(value) => change({ [spec.name]: String(value) })}
        />
      ))}
      {isWithdrawal ? null : <DaysTable days={days} onChange={changeDays} />}
      {checked?.warnings.map(({ field, message }) => (
        <p className="gk-note" key={`${field}${message}`}>
          {message}
        </p>
      ))}
      {isClear ? <ChangedDays changes={checked.changes} /> : null}
      <div className="gk-act__row">
        <button type="button" className="gk-btn" disabled={isBusy} onClick={preview}>
          {isBusy ? say('admin.working') : say('holidays.preview')}
        </button>
        <button
          type="button"
          className={`gk-btn gk-btn--${isWithdrawal ? 'seal' : 'main'}`}
          disabled={isBusy || !isClear}
          onClick={save}
        >
          {say('holidays.save')}
        </button>
        <button type="button" className="gk-btn gk-btn--quiet" onClick={onClose}>
          {say('admin.cancel')}
        </button>
      </div>
      {isClear ? null : <p className="gk-muted gk-small">{say('holidays.previewFirst')}</p>}
    </fieldset>
  )
}
