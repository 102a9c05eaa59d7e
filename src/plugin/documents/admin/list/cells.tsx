'use client'
import type { DefaultCellComponentProps } from 'payload'
import { stages } from '../../../../domain/approval/index.ts'
import { useSay } from '../../../admin/say.ts'
import { dateText } from '../../../admin/time.ts'
import { StageTag } from '../parts/StageTag.tsx'

/** A stage in a list: a coloured tag with its name. */
export function StageCell({ cellData }: DefaultCellComponentProps) {
  const { language } = useSay()
  const stage = stages.find((known) => known === cellData)
  return stage ? <StageTag language={language} stage={stage} /> : null
}

/** A due date in a list; what has passed says so in words. */
export function DueCell({ cellData }: DefaultCellComponentProps) {
  const { say, language } = useSay()
  if (typeof cellData !== 'string' || cellData === '') return <span>—</span>
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const isLate = cellData < today
  return (
    <span className={isLate ? 'gk-due gk-due--close' : 'gk-due'}>
      {dateText(language, cellData)}
      {isLate ? ` · ${say('ui.overdue')}` : ''}
    </span>
  )
}
