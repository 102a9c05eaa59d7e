import { describe, expect, it } from 'vitest'
import { assetPage } from '../../../src/site/http/asset.ts'
import { assets } from '../../../src/site/styles/index.ts'
import { tokens } from '../../../src/site/styles/tokens.ts'

/** Ink on ground, as the style sheet pairs them. */
const pairs = [
  ['ink', 'paper'],
  ['ink', 'wash'],
  ['muted', 'paper'],
  ['muted', 'wash'],
  ['muted', 'main-wash'],
  ['main', 'paper'],
  ['main', 'main-wash'],
  ['main-ink', 'main-wash'],
  ['seal', 'paper'],
  ['seal', 'seal-wash'],
  ['ink', 'mark'],
  ['paper', 'main'],
] as const

describe('the style sheet', () => {
  for (const [name, start] of [
    ['standard', ':root{'],
    ['high contrast', 'html.contrast{'],
  ] as const) {
    it(`meets WCAG AA in the ${name} colours`, () => {
      const colours = { ...read(':root{'), ...read(start) }
      for (const [ink, ground] of pairs) {
        const ratio = contrast(colours[ink] ?? '', colours[ground] ?? '')
        expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(name === 'standard' ? 4.5 : 7)
      }
    })
  }

  it('loads nothing from anywhere', () => {
    expect(assets.style.body).not.toMatch(/url\(|@import|https?:/)
  })

  it('is kept for ever under its own address, and not under an older one', () => {
    expect(assetPage(assets.style.path)?.headers['Cache-Control']).toContain('immutable')
    expect(assetPage('/assets/site.000000000000.css')?.headers['Cache-Control']).toBe(
      'public, max-age=60',
    )
    expect(assetPage('/assets/other.000000000000.css')).toBeNull()
  })
})

function read(start: string): Record<string, string> {
  const from = tokens.indexOf(start) + start.length
  const block = tokens.slice(from, tokens.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})\b/g)].map(([, name, value]) => [name, value]),
  )
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
