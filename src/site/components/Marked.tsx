import type { ReactNode } from 'react'
import type { Marked as Text } from '../queries/snippet.ts'
import { each } from './each.ts'

/** A text with its matches marked. */
export function Marked({
  marked: { text, marks },
  convert,
}: {
  marked: Text
  convert: (text: string) => string
}) {
  const parts: { text: string; isMatch: boolean }[] = []
  let at = 0
  for (const [from, to] of marks) {
    parts.push({ text: text.slice(at, from), isMatch: false })
    parts.push({ text: text.slice(from, to), isMatch: true })
    at = to
  }
  parts.push({ text: text.slice(at), isMatch: false })
  return (
    <>
      {each(parts, ({ text: part, isMatch }): ReactNode => {
        return isMatch ? <mark>{convert(part)}</mark> : convert(part)
      })}
    </>
  )
}
