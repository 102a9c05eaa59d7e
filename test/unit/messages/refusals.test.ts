import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sentence } from '../../../src/plugin/messages/sentence.ts'

const source = 'src/plugin'

/** Every code that the plugin refuses with by name. */
function refused(): string[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
  const texts = names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(source, name), 'utf8'))
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/\brefuse\(\s*req,\s*\d{3},\s*'([A-Z_]+)'/g)].map(([, code]) => String(code)),
  )
  return [...new Set(codes)].sort()
}

describe('a refusal by name', () => {
  it.each(['zh', 'zhTW', 'en'])('has a sentence for people in %s', (language) => {
    const codes = refused()
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => sentence(language, { code }) === code)).toEqual([])
  })
})
