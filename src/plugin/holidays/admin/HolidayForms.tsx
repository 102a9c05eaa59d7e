'use client'
import type { RecordedRow } from '../../../domain/calendar/recorded/row.ts'
import { ActMenu, type MenuAct } from '../../admin/form/ActMenu.tsx'
import { useSay } from '../../admin/say.ts'
import { HolidayForm } from './HolidayForm.tsx'

export type HolidayChoices = {
  mayRecordNotices: boolean
  /** For which the reader may record local days. */
  offices: { id: string; name: string }[]
  /** Those in force that the reader may correct or withdraw. */
  records: RecordedRow[]
}

/** Recording a notice, local days, a correction, a withdrawal. */
export function HolidayForms(choices: HolidayChoices) {
  const { say } = useSay()
  const { mayRecordNotices, offices, records } = choices
  const act = (key: string, label: string, props: { kind: 'notice' | 'local' }): MenuAct => ({
    key,
    label,
    tone: 'main',
    form: (close) => <HolidayForm {...choices} {...props} title={label} onClose={close} />,
  })
  const acts = [
    ...(mayRecordNotices
      ? [act('notice', say('holidays.recordNotice'), { kind: 'notice' as const })]
      : []),
    ...(offices.length > 0
      ? [act('local', say('holidays.recordLocal'), { kind: 'local' as const })]
      : []),
    ...records.flatMap((row): MenuAct[] => {
      const name = row.kind === 'notice' ? String(row.year) : nameOf(row, offices)
      const form = (isWithdrawal: boolean, title: string) => (close: () => void) => (
        <HolidayForm
          {...choices}
          kind={row.kind}
          replaced={row}
          isWithdrawal={isWithdrawal}
          title={title}
          onClose={close}
        />
      )
      const [correct, withdraw] = [
        `${say('holidays.correct')} ${name}`,
        `${say('holidays.withdraw')} ${name}`,
      ]
      return [
        { key: `correct-${row.id}`, label: correct, form: form(false, correct) },
        { key: `withdraw-${row.id}`, label: withdraw, tone: 'seal', form: form(true, withdraw) },
      ]
    }),
  ]
  return acts.length === 0 ? null : <ActMenu acts={acts} />
}

const nameOf = ({ office, days }: RecordedRow, offices: HolidayChoices['offices']): string =>
  [offices.find(({ id }) => id === office)?.name, days[0]?.name, days[0]?.from]
    .filter(Boolean)
    .join(' ')
