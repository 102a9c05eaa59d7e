import type { FoundColumn } from '../../screening/columns.ts'
import type { Justified } from './Justification.tsx'

/** A column with what becomes of it, and why. */
export type ChosenColumn = { sheet: string; column: string; action: 'drop' | 'mask' } & Justified

/** A column in which something was found, with what it is in words. */
export type MarkedColumn = Pick<FoundColumn, 'sheet' | 'column' | 'isHeld'> & { kinds: string[] }

/** What is chosen to begin with: every column that holds what must be decided, partly hidden. */
export const preselected = (found: readonly MarkedColumn[]): ChosenColumn[] =>
  found
    .filter(({ isHeld }) => isHeld)
    .map(({ sheet, column }) => ({ sheet, column, action: 'mask', ground: '15', reason: '' }))
