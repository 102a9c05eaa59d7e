import { piecesOf } from '../../lib/words.ts'
import { each } from './each.ts'

/**
 * A title that breaks its lines between words, never within one: 回行时词意完整 (GB/T 9704-2012,
 * 7.3.1). The style sheet keeps what stands between two break opportunities together.
 */
export function Title({ text, convert }: { text: string; convert: (text: string) => string }) {
  const converted = convert(text)
  // Words are known in simplified characters; where conversion keeps the length, cuts carry over.
  const isParallel = converted.length === text.length
  let at = 0
  return (
    <span className="phrases">
      {each(phrasesOf(text), (phrase) => {
        const shown = isParallel ? converted.slice(at, at + phrase.length) : convert(phrase)
        at += phrase.length
        return (
          <>
            {shown}
            <wbr />
          </>
        )
      })}
    </span>
  )
}

const opens = /[《〈“‘（(〔【]$/u
const closes = /^[》〉”’）)〕】，。、；：？！]/u
/** Short words that belong to what stands before them. */
const clings = /^(?:的|了|和|与|及|等|号|年|月|日)$/u

/** The words of a title, with brackets and small words at their sides. */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = []
  for (const piece of piecesOf(text)) {
    const last = phrases.at(-1)
    if (last !== undefined && (opens.test(last) || closes.test(piece) || clings.test(piece))) {
      phrases[phrases.length - 1] = last + piece
    } else phrases.push(piece)
  }
  return phrases
}
