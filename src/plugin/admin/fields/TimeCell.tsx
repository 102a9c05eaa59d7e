'use client'
import type { DefaultCellComponentProps } from 'payload'
import { useSay } from '../say.ts'
import { timeText } from '../time.ts'

/** An instant that is stored as text, as officials write it. */
export function TimeCell({ cellData }: DefaultCellComponentProps) {
  const { language } = useSay()
  return <span>{typeof cellData === 'string' ? timeText({ language, at: cellData }) : '—'}</span>
}
