import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnBetween, pushed, within } from '../../../src/plugin/redaction/admin/boxes.ts'

const place = { x: 0.2, y: 0.2, width: 0.3, height: 0.1 }
const fraction = fc.double({ min: -2, max: 3, noNaN: true })

describe('a box on a page', () => {
  it('is the same whichever way it was drawn, and nothing for a touch', () => {
    const box = drawnBetween({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.25 })
    expect(box).toEqual({ x: 0.25, y: 0.25, width: 0.5, height: 0.25 })
    expect(drawnBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeNull()
  })

  it('is moved by arrows, with Shift made larger or smaller, and by no other key', () => {
    expect(pushed(place, 'ArrowRight', false)?.x).toBeCloseTo(0.205)
    expect(pushed(place, 'ArrowUp', false)?.y).toBeCloseTo(0.195)
    expect(pushed(place, 'ArrowDown', true)).toMatchObject({ x: 0.2, y: 0.2, width: 0.3 })
    expect(pushed(place, 'ArrowDown', true)?.height).toBeCloseTo(0.105)
    expect(pushed(place, 'a', false)).toBeNull()
  })

  it('never leaves the page', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, fraction, (x, y, width, height) => {
        const box = within({ x, y, width, height })
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
        expect(Math.min(box.width, box.height)).toBeGreaterThan(0)
        expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1.000001)
      }),
    )
  })
})
