import { isValidUscc } from './checkDigits.ts'

/** Why no index number can be given out. */
export type IndexNumberRefusal =
  /** The office has no unified social credit code, or one that is wrong. */
  | 'invalidUscc'
  | 'invalidYear'
  | 'invalidSequence'
  /** The office has used all 99999 numbers of the year; a sixth figure would break the form. */
  | 'sequenceOverflow'

export const LAST_SEQUENCE = 99_999

/**
 * IX-1: the index number (索引号) of a new entry, `USCC/YYYY-NNNNN`
 * (政府信息公开目录系统实施指引(试行), with the unified social credit code that replaced the
 * organisation code). Given once, never changed, never used again, even when the office is renamed.
 * @param year the year of `formedOn`, not of publication
 * @param sequence 1 to 99999, counted per office and year
 * @returns the number, or every reason why not
 */
export const formatIndexNumber = ({
  uscc,
  year,
  sequence,
}: {
  uscc: string
  year: number
  sequence: number
}): { ok: true; value: string } | { ok: false; faults: IndexNumberRefusal[] } => {
  const faults: IndexNumberRefusal[] = []
  if (!isValidUscc(uscc)) faults.push('invalidUscc')
  if (!Number.isInteger(year) || year < 1900 || year > 2099) faults.push('invalidYear')
  if (!Number.isInteger(sequence) || sequence < 1) faults.push('invalidSequence')
  else if (sequence > LAST_SEQUENCE) faults.push('sequenceOverflow')
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: `${uscc}/${year}-${String(sequence).padStart(5, '0')}` }
}
