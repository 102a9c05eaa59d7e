import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DocumentMetadata,
  genres,
  grounds,
  groundsFor,
  metadataFaults,
  modes,
  statutoryItems,
  themes,
  validityOn,
} from '../../../src/domain/disclosure/index.ts'

const today = '2026-11-23'
const complete: DocumentMetadata = {
  title: '云泽县人民政府关于印发2026年重点工作安排的通知',
  hasText: true,
  attachmentCount: 0,
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
  documentNumber: '云政发〔2026〕3号',
  genre: 'notice',
  summary: '印发2026年重点工作安排。',
}
const found = (changes: Partial<DocumentMetadata>) =>
  metadataFaults({ document: { ...complete, ...changes }, today })
const codes = (changes: Partial<DocumentMetadata>) => found(changes).map(({ code }) => code)

describe('PD-2 and PD-7 what a document needs before it is submitted', () => {
  it('has nothing against a complete document', () => {
    expect(found({})).toEqual([])
    expect(found({ formedOn: today, effectiveOn: '2027-01-01', expiresOn: '2031-12-31' })).toEqual(
      [],
    )
    expect(found({ formedOn: '2019-01-17', repealedOn: '2020-01-23' })).toEqual([])
    expect(found({ genre: null, documentNumber: null })).toEqual([])
  })

  it('names everything that an empty draft lacks, at once, with the field to go to', () => {
    const document = { hasText: false, attachmentCount: 0 }
    expect(metadataFaults({ document, today })).toEqual([
      { code: 'titleMissing', field: 'title', severity: 'fault' },
      { code: 'contentMissing', field: 'body', severity: 'fault' },
      { code: 'officeMissing', field: 'office', severity: 'fault' },
      { code: 'modeMissing', field: 'mode', severity: 'fault' },
      { code: 'formedOnMissing', field: 'formedOn', severity: 'fault' },
      { code: 'summaryMissing', field: 'summary', severity: 'warning' },
    ])
  })

  it.each<[string, Partial<DocumentMetadata>, string[]]>([
    ['a title of spaces', { title: ' \u3000' }, ['titleMissing']],
    ['an office of spaces', { office: ' ' }, ['officeMissing']],
    [
      'a mode that is not in the statute',
      { mode: 'secret' },
      ['modeUnknown', 'groundMissing', 'groundReasonMissing'],
    ],
    ['a date in the future', { formedOn: '2026-11-24' }, ['formedOnInFuture']],
    ['a day that does not exist', { formedOn: '2026-02-30' }, ['dateInvalid']],
    ['a timestamp for a date', { formedOn: '2026-11-09T00:00:00Z' }, ['dateInvalid']],
    ['an unreadable end of validity', { expiresOn: '长期' }, ['dateInvalid']],
    ['a repeal before the document', { repealedOn: '2026-11-08' }, ['repealedOnBeforeFormedOn']],
    [
      'an end before the beginning',
      { effectiveOn: '2026-12-01', expiresOn: '2026-11-30' },
      ['expiresOnBeforeEffectiveOn'],
    ],
    ['an end before the document', { expiresOn: '2026-11-08' }, ['expiresOnBeforeEffectiveOn']],
    [
      'a number with a leading zero',
      { documentNumber: '云政发〔2026〕03号' },
      ['documentNumberInvalid'],
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected)
    expect(found(changes).every(({ severity }) => severity === 'fault')).toBe(true)
  })

  it('is content with an attachment in place of a text', () => {
    expect(codes({ hasText: false, attachmentCount: 1 })).toEqual([])
  })

  it('accepts a number that only needs its brackets put right', () => {
    expect(codes({ documentNumber: '云政发(2026) 3号' })).toEqual([])
  })

  it.each<[string, Partial<DocumentMetadata>, string[]]>([
    ['an official document without a number', { documentNumber: ' ' }, ['documentNumberMissing']],
    ['a catalogue entry without a summary', { summary: '' }, ['summaryMissing']],
    ['a summary of 101 characters', { summary: '字'.repeat(101) }, ['summaryTooLong']],
    ['a ground that nobody asked for', { ground: '15' }, ['groundNotNeeded']],
  ])('only warns of %s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected)
    expect(found(changes).every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('counts characters, not code units', () => {
    expect(codes({ summary: '𠮷'.repeat(100) })).toEqual([])
    expect(codes({ summary: '𠮷'.repeat(101) })).toEqual(['summaryTooLong'])
  })
})

describe('PD-2 every other mode needs a ground and a written reason', () => {
  const groundReason = '涉及第三方商业秘密，第三方不同意公开。'

  it.each(['onRequest', 'withheld'])('%s without either is refused', (mode) => {
    expect(codes({ mode })).toEqual(['groundMissing', 'groundReasonMissing'])
    expect(codes({ mode, ground: '15', groundReason: '  ' })).toEqual(['groundReasonMissing'])
    expect(codes({ mode, ground: '15', groundReason })).toEqual([])
    expect(codes({ mode, ground: '17', groundReason })).toEqual(['groundUnknown'])
  })

  it.each([
    ['onRequest', '13-2', []],
    ['onRequest', '14-1', ['groundNotForMode']],
    ['onRequest', '14-2', ['groundNotForMode']],
    ['onRequest', '14-3', ['groundNotForMode']],
    ['onRequest', '16-1', []],
    ['onRequest', '16-2', []],
    ['onRequest', '16-3', []],
    ['withheld', '13-2', ['groundNotForMode']],
    ['withheld', '14-1', []],
    ['withheld', '14-2', []],
    ['withheld', '14-3', []],
    ['withheld', '16-1', []],
    ['withheld', '16-2', []],
    ['withheld', '16-3', []],
  ])('%s on ground %s: %j', (mode, ground, expected) => {
    expect(codes({ mode, ground, groundReason })).toEqual(expected)
  })

  it('offers each mode the grounds it may rest on', () => {
    expect(groundsFor('proactive')).toEqual([])
    expect(groundsFor('onRequest').map(({ id }) => id)).toEqual([
      '13-2',
      '15',
      '16-1',
      '16-2',
      '16-3',
    ])
    expect(groundsFor('withheld').map(({ id }) => id)).toEqual([
      '14-1',
      '14-2',
      '14-3',
      '15',
      '16-1',
      '16-2',
      '16-3',
    ])
  })
})

describe('PD-3 a forwarded document inherits its mode', () => {
  it('refuses another one, wider or narrower', () => {
    const rest = { ground: '13-2', groundReason: '仅涉及特定企业。' }
    expect(codes({ forwardedMode: 'proactive' })).toEqual([])
    expect(codes({ forwardedMode: 'withheld' })).toEqual(['forwardedModeDiffers'])
    expect(codes({ mode: 'onRequest', forwardedMode: 'proactive', ...rest })).toEqual([
      'forwardedModeDiffers',
    ])
    expect(codes({ mode: 'onRequest', forwardedMode: 'onRequest', ...rest })).toEqual([])
  })
})

describe('PD-7 validity on a day', () => {
  it.each([
    ['nothing said', {}, 'inForce'],
    ['takes effect tomorrow', { effectiveOn: '2026-11-24' }, 'notYetInForce'],
    ['takes effect today', { effectiveOn: '2026-11-23' }, 'inForce'],
    ['last day today', { expiresOn: '2026-11-23' }, 'inForce'],
    ['last day yesterday', { expiresOn: '2026-11-22' }, 'expired'],
    ['repealed from tomorrow', { repealedOn: '2026-11-24', stage: 'repealed' }, 'inForce'],
    ['repealed from today', { repealedOn: '2026-11-23', stage: 'repealed' }, 'repealed'],
    [
      'repealed from today, still at stage published',
      { repealedOn: '2026-11-23', stage: 'published' },
      'repealed',
    ],
    ['repealed without a date', { stage: 'repealed' }, 'repealed'],
    [
      'expired and then repealed',
      { expiresOn: '2020-12-31', repealedOn: '2022-01-01' },
      'repealed',
    ],
    ['expired, repeal to come', { expiresOn: '2020-12-31', repealedOn: '2027-01-01' }, 'expired'],
    [
      'repealed before it took effect',
      { effectiveOn: '2027-01-01', repealedOn: '2026-11-01' },
      'repealed',
    ],
    [
      'nulls from the database',
      { effectiveOn: null, expiresOn: null, repealedOn: null, stage: null },
      'inForce',
    ],
  ])('%s', (_, document, expected) => {
    expect(validityOn(document, today)).toBe(expected)
  })

  it('never returns to force once repealed or expired', () => {
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
    const order = ['notYetInForce', 'inForce', 'expired', 'repealed']
    const maybe = fc.option(day)
    fc.assert(
      fc.property(maybe, maybe, maybe, day, day, (effectiveOn, expiresOn, repealedOn, a, b) => {
        const [earlier, later] = [a, b].sort() as [string, string]
        const document = { effectiveOn, expiresOn, repealedOn }
        expect(order.indexOf(validityOn(document, later))).toBeGreaterThanOrEqual(
          order.indexOf(validityOn(document, earlier)),
        )
      }),
    )
  })
})

describe('the tables', () => {
  it('have the rows that statute and standard have, each once', () => {
    expect(modes.map(({ id }) => id)).toEqual(['proactive', 'onRequest', 'withheld'])
    expect(statutoryItems.map(({ id }) => id)).toEqual(
      Array.from({ length: 15 }, (_, index) => `20-${index + 1}`),
    )
    expect(statutoryItems.at(-1)?.article).toBe('第二十条第十五项')
    const names = (rows: readonly { id: string; label: { zh: string } }[]) => [
      new Set(rows.map(({ id }) => id)).size,
      new Set(rows.map(({ label }) => label.zh)).size,
    ]
    expect([genres, themes, grounds].map(names)).toEqual([
      [15, 15],
      [22, 22],
      [8, 8],
    ])
  })

  it('name the subject classes that occur on www.gov.cn exactly as there', () => {
    const seen =
      '公安、安全、司法；其他；农业、林业、水利；劳动、人事、监察；卫生、体育；商贸、海关、旅游；国务院组织机构；国防；城乡建设、环境保护；工业、交通；市场监管、安全生产监管；文化、广电、新闻出版；民政、扶贫、救灾；港澳台侨工作；科技、教育；综合政务；财政、金融、审计'
    const labels: string[] = themes.map(({ label }) => label.zh)
    expect(seen.split('；').filter((name) => !labels.includes(name))).toEqual([])
  })
})
