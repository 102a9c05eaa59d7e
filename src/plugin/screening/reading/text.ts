import { analyse } from 'chardet'
import type { Context } from './types.ts'
import { Unreadable } from './unreadable.ts'

/** What no text has: control characters other than tabs, line and page breaks. */
const control = /[^\P{Cc}\t\n\f\r\u0085]/u

/** Reads plain text, in the encodings that offices use. */
export function readText(bytes: Buffer, { collect }: Context): void {
  const [text, ...others] = decodings(bytes)
  if (text === undefined) throw new Unreadable('charset')
  collect.text(text, { kind: 'text' })
  // Where it may be either, a mark in the other reading must not slip through. Numbers read the same.
  for (const other of others) collect.text(other.replace(/[!-~]/g, ' '), { kind: 'text' })
  if (control.test(text)) collect.find('unreadable', { kind: 'text' }, 'controlCharacters')
}

/**
 * What bytes may say: one text where a mark or the bytes themselves leave no doubt, else the likelier
 * of the encodings of the mainland and of Taiwan first.
 */
function decodings(bytes: Buffer): string[] {
  const marked = markedEncoding(bytes)
  if (marked) return only(decode(bytes, marked))
  const isWide = bytes.includes(0)
  if (isWide)
    return only(decode(bytes, zerosAt(bytes, 1) > zerosAt(bytes, 0) ? 'utf-16le' : 'utf-16be'))
  const unicode = decode(bytes, 'utf-8')
  if (unicode !== null) return [unicode]
  const guesses = analyse(bytes).filter(({ name }) => name in doubleByte)
  const [best] = guesses
  const names = best?.name === 'Big5' ? ['big5', 'gb18030'] : ['gb18030', 'big5']
  const texts = names.map((name) => decode(bytes, name)).filter((text) => text !== null)
  const isSure = best !== undefined && best.confidence >= 90
  return isSure ? texts.slice(0, 1) : texts
}

const doubleByte: Record<string, true> = { Big5: true, GB18030: true, GB2312: true, GBK: true }

const only = (text: string | null): string[] => (text === null ? [] : [text])

function markedEncoding([first, second, third, fourth]: Buffer): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Zeros at even or odd places: in wide text without a mark they tell which byte comes first. */
const zerosAt = (bytes: Buffer, parity: number): number =>
  bytes.filter((byte, at) => byte === 0 && at % 2 === parity).length

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
