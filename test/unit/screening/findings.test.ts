import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { bounded, withIds, withoutText } from '../../../src/plugin/screening/findings.ts'
import type { ReportedFinding } from '../../../src/plugin/screening/reading/index.ts'

const payload = { secret: 'of this test' } as Payload

const found = (text: string, more: Partial<ReportedFinding> = {}): ReportedFinding => ({
  detector: 'mobileNumber',
  level: 'hold',
  place: { kind: 'text' },
  start: 0,
  end: text.length,
  passageStart: 0,
  text,
  before: '电话',
  after: '。',
  ...more,
})

const ids = (source: string, ...findings: ReportedFinding[]) =>
  withIds(payload, source, findings).map(({ id }) => id)

describe('the id of a finding', () => {
  it('stays when the text around it moves, and is another for another text, place or source', () => {
    const [before] = ids('document', found('13812345678'))
    expect(ids('document', found('13812345678', { start: 9, end: 20 }))).toEqual([before])
    expect(ids('document', found('13987654321'))).not.toEqual([before])
    expect(ids('document', found('13812345678', { place: { kind: 'comment' } }))).not.toEqual([
      before,
    ])
    expect(ids('another', found('13812345678'))).not.toEqual([before])
  })

  it('tells apart what is the same twice', () => {
    const [first, second] = ids('document', found('13812345678'), found('13812345678'))
    expect(first).not.toBe(second)
  })

  it('cannot be made without the secret', () => {
    const other = withIds({ secret: 'another' } as Payload, 'document', [found('13812345678')])
    expect(other.map(({ id }) => id)).not.toEqual(ids('document', found('13812345678')))
  })
})

describe('what is kept of a finding', () => {
  it('holds neither what was found nor what stands beside it', () => {
    const [kept] = withIds(payload, 'document', [found('13812345678')]).map(withoutText)
    expect(JSON.stringify(kept)).not.toMatch(/13812345678|电话|。/)
  })

  it('calls a place by its number where people gave it its name, and not by an odd name', () => {
    const keptPlace = (place: ReportedFinding['place']) => withoutText(found('', { place })).place
    const name = '11010519491231002X'
    expect(keptPlace({ kind: 'sheet', name, ordinal: '2' })).toEqual({ kind: 'sheet', name: '2' })
    expect(keptPlace({ kind: 'embeddedFile', name: '张三 表', ordinal: '1.2' })).toEqual({
      kind: 'embeddedFile',
      name: '1.2',
    })
    expect(keptPlace({ kind: 'property', name })).toEqual({ kind: 'property' })
    expect(keptPlace({ kind: 'page', name: '3' })).toEqual({ kind: 'page', name: '3' })
    expect(keptPlace({ kind: 'field', name: 'title' })).toEqual({ kind: 'field', name: 'title' })
  })

  it('is no more than people can decide, says so, and keeps what weighs more', () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      found(String(index), { level: index < 200 ? 'warn' : 'hold' }),
    )
    const kept = bounded(many)
    expect(kept).toHaveLength(501)
    expect(kept.filter(({ level }) => level === 'hold')).toHaveLength(401)
    expect(kept.at(-1)).toMatchObject({ detector: 'unreadable', level: 'hold', note: 'tooMany' })
    expect(bounded(many.slice(0, 500))).toHaveLength(500)
  })
})
