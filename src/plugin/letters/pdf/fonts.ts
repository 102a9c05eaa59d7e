import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import { packageFolder } from '../../screening/reading/packageFolder.ts'

/**
 * The font of letters in PDF: Noto Serif SC under the SIL Open Font License. It has every character
 * of 通用规范汉字表 (2013) and of the blocks to U+9FFF and Extension A.
 */
const packageName = '@expo-google-fonts/noto-serif-sc'

export type LetterFont = {
  name: 'body' | 'title' | `more${number}`
  bytes: Buffer
  font: Font
}

export type LetterFonts = {
  body: LetterFont
  /** A bolder one, for the letterhead and the title. */
  title: LetterFont
  /** Fonts of the host's own, for characters that the others have not. */
  more: LetterFont[]
}

let own: Promise<Pick<LetterFonts, 'body' | 'title'>> | null = null

/** @param more font files (TrueType, OpenType) of the host's, by path */
export async function letterFonts(more: readonly string[] = []): Promise<LetterFonts> {
  own ??= openOwn()
  const { body, title } = await own
  return {
    body,
    title,
    more: await Promise.all(more.map((file, at) => open(`more${at}` as const, file))),
  }
}

async function openOwn(): Promise<Pick<LetterFonts, 'body' | 'title'>> {
  const folder = packageFolder(packageName)
  const [body, title] = await Promise.all([
    open('body', path.join(folder, '400Regular/NotoSerifSC_400Regular.ttf')),
    open('title', path.join(folder, '700Bold/NotoSerifSC_700Bold.ttf')),
  ])
  return { body, title }
}

async function open(name: LetterFont['name'], file: string): Promise<LetterFont> {
  const bytes = await readFile(file)
  const font = create(bytes)
  if (font.type === 'TTC' || font.type === 'DFont')
    throw new Error(`A font of letters must be one font, not a collection: ${file}`)
  return { name, bytes, font: font as Font }
}

/** The first of the fonts that has the character; null when none has. */
export function fontFor(fonts: readonly LetterFont[], character: string): LetterFont | null {
  const codePoint = character.codePointAt(0) ?? 0
  return fonts.find(({ font }) => font.hasGlyphForCodePoint(codePoint)) ?? null
}

const advances = new WeakMap<LetterFont, Map<string, number>>()

/** How wide a character is in a font, for a size of one. */
export function advanceOf(from: LetterFont, character: string): number {
  const known = advances.get(from) ?? new Map<string, number>()
  advances.set(from, known)
  let advance = known.get(character)
  if (advance === undefined) {
    const { font } = from
    advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
    known.set(character, advance)
  }
  return advance
}

/** A run of characters of one font. */
export type Run = { font: LetterFont; text: string }

/** A line in runs. What no font has must have been refused before. */
export function runsOf(fonts: readonly LetterFont[], text: string): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const font = fontFor(fonts, character) ?? fonts[0]
    const last = runs.at(-1)
    if (last && last.font === font) last.text += character
    else if (font) runs.push({ font, text: character })
  }
  return runs
}

/** A letter that cannot be set: no font has these characters, and a blank box is no name. */
export class MissingGlyphs extends Error {
  readonly characters: readonly string[]
  constructor(characters: readonly string[]) {
    super(`No font of letters has ${characters.join(' ')}`)
    this.name = 'MissingGlyphs'
    this.characters = characters
  }
}

/** Those of the characters that no font has, each once, in their order. */
export const charactersWithoutGlyph = (fonts: LetterFonts, text: string): string[] => [
  ...new Set(
    [...text].filter(
      (character) =>
        character !== '\n' && fontFor([fonts.body, fonts.title, ...fonts.more], character) === null,
    ),
  ),
]
