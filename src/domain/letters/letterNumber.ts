/**
 * The number of a letter (发文字号): the office's code (机关代字), the year in six-sided brackets, a
 * serial number without leading zeros (GB/T 9704-2012, 7.2.5): `云政公开〔2026〕12号`.
 */
export const formatLetterNumber = ({
  code,
  year,
  sequence,
}: {
  code: string
  year: number
  sequence: number
}): string => `${code}〔${year}〕${sequence}号`

/** Whether a text can be an office's code: two to twelve Chinese characters, as they stand in numbers. */
export const isLetterCode = (value: unknown): value is string =>
  typeof value === 'string' && /^\p{Script=Han}{2,12}$/u.test(value)
