import { levels } from '../../domain/screening/types.ts'
import type { ReportedFinding } from './reading/index.ts'

/** A column of a sheet in which something was found: by the sheet's name and its letters. */
export type FoundColumn = {
  sheet: string
  column: string
  /** Whether something in it has to be decided, and not only looked at. */
  isHeld: boolean
  detectors: ReportedFinding['detector'][]
}

/**
 * The columns of a workbook that hold findings, of all that was found: the list that people decide on
 * one by one is cut off somewhere, a column must not be missed.
 */
export function columnsOf(findings: readonly ReportedFinding[]): FoundColumn[] {
  const columns = new Map<string, FoundColumn>()
  for (const { detector, level, place, cell } of findings) {
    const column = /^[A-Z]+/.exec(cell ?? '')?.[0]
    if (place.kind !== 'sheet' || place.name === undefined || !column) continue
    const key = `${place.name}\n${column}`
    const found = columns.get(key) ?? {
      sheet: place.name,
      column,
      isHeld: false,
      detectors: [],
    }
    found.isHeld ||= levels.indexOf(level) >= levels.indexOf('hold')
    if (!found.detectors.includes(detector)) found.detectors.push(detector)
    columns.set(key, found)
  }
  return [...columns.values()]
}
