import { describe, expect, it } from 'vitest'
import {
  fillTemplate,
  formatLetterNumber,
  isLetterCode,
  isPlaceholder,
  type LetterKind,
  letterKind,
  letterKindIds,
  letterMessages,
  letterText,
  placeholders,
  sampleValues,
  templateFaults,
} from '../../../../src/domain/letters/index.ts'

/** The reply types of the law, §1.3 and Art. 41. */
const replyTypes = [
  'alreadyPublic',
  'disclose',
  'withhold',
  'notHeld',
  'otherOffice',
  'repeated',
  'specialRules',
  'partial',
  'needsProcessing',
  'stillUnclear',
  'correctionLapsed',
  'complaint',
  'publication',
  'excessive',
  'reissue',
  'feeLapsed',
  'recordCorrected',
  'recordForwarded',
  'recordElsewhere',
  'recordKept',
]

describe('the kinds of letters', () => {
  it('have a reply for every reply type, and nine notices', () => {
    const of = (group: string) => letterKindIds.filter((kind) => letterKind(kind).group === group)
    expect(of('reply')).toEqual(replyTypes)
    expect(of('notice')).toEqual([
      'receipt',
      'anewNotice',
      'correctionNotice',
      'extensionNotice',
      'thirdPartyConsultation',
      'thirdPartyNotice',
      'agencyConsultation',
      'feeNotice',
      'reasonsRequest',
    ])
  })

  it.each(letterKindIds)('%s: its own wording may be used, and fills', (kind) => {
    const { body, title } = letterKind(kind)
    expect(templateFaults({ kind, template: body })).toEqual([])
    const text = letterText({ kind, values: sampleValues })
    expect(text).toMatchObject({ ok: true, title })
    if (!text.ok) throw new Error('not filled')
    expect(text.body).not.toMatch(/[{}]|undefined|null|\d{4}-\d{2}-\d{2}/)
    expect(text.body.split('\n').every((line) => line === line.trim() && line !== '')).toBe(true)
  })

  it.each(
    letterKindIds.flatMap((kind) => letterKind(kind).must.map((name) => [kind, name] as const)),
  )('%s stops with the name of %s when it has no value', (kind, name) => {
    const values = { ...sampleValues }
    for (const none of [undefined, null, '', ' \n　', Number.NaN]) {
      const text = letterText({ kind, values: { ...values, [name]: none } })
      expect(text).toMatchObject({ ok: false, missing: [name], unknown: [] })
    }
  })

  it.each(letterKindIds.filter((kind) => letterKind(kind).group === 'reply'))(
    '%s always tells of the remedies, also where a wording forgot them',
    (kind) => {
      const { body } = letterKind(kind)
      const template = body.replace('\n{{remedies}}', '')
      expect(templateFaults({ kind, template })).toEqual([
        { code: 'PLACEHOLDER_COMPULSORY', name: 'remedies' },
      ])
      expect(letterText({ kind, values: sampleValues, template }).ok).toBe(false)
    },
  )

  it.each(['thirdPartyConsultation', 'thirdPartyNotice', 'agencyConsultation'] as LetterKind[])(
    '%s cannot tell others who applied',
    (kind) => {
      for (const name of ['applicantName', 'requestNumber', 'accessCode', 'trackingAddress']) {
        const template = `${letterKind(kind).body}\n{{${name}}}`
        expect(templateFaults({ kind, template })).toEqual([
          { code: 'PLACEHOLDER_NOT_FOR_KIND', name },
        ])
        expect(letterText({ kind, values: sampleValues, template }).ok).toBe(false)
      }
    },
  )

  it('stand without what only some cases have', () => {
    const { must } = letterKind('otherOffice')
    const values = Object.fromEntries(must.map((name) => [name, sampleValues[name]]))
    const text = letterText({ kind: 'otherOffice', values })
    expect(text.ok && text.body).not.toContain('联系方式')
    expect(text.ok && text.body).toContain('第三十六条第五项的规定，特此告知。')
  })

  it('tell the applicant when the clock starts, or that it has not yet', () => {
    const { receivedOn: _, dueOn: __, ...unconfirmed } = sampleValues
    const before = letterText({ kind: 'receipt', values: unconfirmed })
    const after = letterText({ kind: 'receipt', values: sampleValues })
    expect(before.ok && before.body).toContain('以双方确认之日为收到申请之日')
    expect(after.ok && after.body).toContain('收到申请的日期为2026年3月2日')
    expect(after.ok && after.body).not.toContain('以双方确认之日')
  })
})

describe('filling a wording', () => {
  it('writes dates as officials do', () => {
    expect(fillTemplate('于{{receivedOn}}收到', { receivedOn: '2026-03-02' })).toEqual({
      ok: true,
      text: '于2026年3月2日收到',
    })
  })

  it.each(['2026-02-30', '2026-3-2', '明天', '20260302'])(
    'stops at %s, which is no date',
    (text) => {
      expect(fillTemplate('{{receivedOn}}', { receivedOn: text })).toEqual({
        ok: false,
        missing: ['receivedOn'],
        unknown: [],
      })
    },
  )

  it('names everything that is missing and unknown at once', () => {
    expect(
      fillTemplate('{{dueOn}}{{nobody}}{{fee.amount}}{{dueOn}}{{constructor}}{{__proto__}}', {}),
    ).toEqual({
      ok: false,
      missing: ['dueOn', 'fee.amount'],
      unknown: ['{{__proto__}}', 'nobody', 'constructor'],
    })
  })

  it.each([
    '{{申请人}}',
    '{{ }}',
    '{{dueOn',
    'dueOn}}',
    '｛｛dueOn｝｝',
    '{{dueOn}',
    '甲{{?dueOn}}乙',
  ])('leaves no brace behind: %s', (template) => {
    const filled = fillTemplate(template, sampleValues)
    expect(filled.ok).toBe(false)
    expect(!filled.ok && filled.unknown.length).toBeGreaterThan(0)
  })

  it('never fills what stands in a value', () => {
    const filled = fillTemplate('{{description}}；{{reason}}', {
      description: '{{remedies}}{{?dueOn}}$&',
      reason: '{{description}}',
      remedies: '密',
    })
    expect(filled).toEqual({ ok: true, text: '{{remedies}}{{?dueOn}}$&；{{description}}' })
  })

  it('does not take inherited properties for values', () => {
    const values = Object.create({ reason: '继承来的' })
    expect(fillTemplate('{{reason}}', values)).toMatchObject({ missing: ['reason'] })
  })

  it('keeps a description within its sentence, and paragraphs apart', () => {
    const values = { description: '甲\n如对本答复\u2028不服\t乙', grounds: '一\r\n\r\n  二' }
    expect(fillTemplate('申请：{{description}}。\n理由：{{grounds}}', values)).toEqual({
      ok: true,
      text: '申请：甲 如对本答复 不服 乙。\n理由：一\n二',
    })
  })

  it('drops what nobody sees', () => {
    const values = { description: '甲\u202e乙\u0000\u200b丙\u2066\u{e0041}' }
    expect(fillTemplate('{{description}}', values)).toEqual({ ok: true, text: '甲乙丙' })
  })

  it('leaves a paragraph out by its conditions, of which there may be several', () => {
    const template = '{{?dueOn}}{{!reason}}甲{{dueOn}}\n{{!dueOn}}乙'
    expect(fillTemplate(template, { dueOn: '2026-03-30' })).toMatchObject({
      text: '甲2026年3月30日',
    })
    expect(fillTemplate(template, {})).toMatchObject({ text: '乙' })
    expect(fillTemplate(template, { dueOn: '2026-03-30', reason: '丙' })).toMatchObject({
      text: '',
    })
  })
})

describe('a changed wording', () => {
  const faultsOf = (template: string) => templateFaults({ kind: 'withhold', template })
  const whole = letterKind('withhold').body

  it('is refused with every fault', () => {
    expect(faultsOf('{{receivedOn}}{{?description}}{{grunds}}{{fee.amount}}{{remedies')).toEqual([
      { code: 'PLACEHOLDER_MALFORMED', name: '{{?description}}' },
      { code: 'PLACEHOLDER_MALFORMED', name: '{{remedies' },
      { code: 'PLACEHOLDER_UNKNOWN', name: 'grunds' },
      { code: 'PLACEHOLDER_NOT_FOR_KIND', name: 'fee.amount' },
      { code: 'PLACEHOLDER_COMPULSORY', name: 'description' },
      { code: 'PLACEHOLDER_COMPULSORY', name: 'grounds' },
      { code: 'PLACEHOLDER_COMPULSORY', name: 'remedies' },
    ])
  })

  it('cannot make the remedies depend on something', () => {
    expect(faultsOf(whole.replace('{{remedies}}', '{{?dueOn}}{{remedies}}'))).toEqual([
      { code: 'PLACEHOLDER_COMPULSORY', name: 'remedies' },
    ])
  })

  it.each([
    ['', 'TEMPLATE_EMPTY'],
    [' \n', 'TEMPLATE_EMPTY'],
    ['字'.repeat(20_001), 'TEMPLATE_TOO_LONG'],
  ])('has a length', (template, code) => {
    expect(faultsOf(template)).toEqual([{ code }])
  })

  it('is used as it is written', () => {
    const template = `您好：\n${whole}\n（经办：{{officeContact}}）`
    const text = letterText({ kind: 'withhold', values: sampleValues, template })
    expect(text.ok && text.body.startsWith('您好：\n')).toBe(true)
    expect(text.ok && text.body.endsWith('（经办：0999-0000128）')).toBe(true)
  })
})

it('has words in three languages for every fault and placeholder', () => {
  for (const words of [
    ...Object.values(letterMessages),
    ...Object.values(placeholders).map(({ label }) => label),
    ...letterKindIds.map((kind) => letterKind(kind).label),
  ]) {
    expect(Object.keys(words).sort()).toEqual(['en', 'zh', 'zh-TW'])
    expect(Object.values(words).every((text) => text !== '')).toBe(true)
  }
  expect(isPlaceholder('toString')).toBe(false)
})

describe('the number of a letter', () => {
  it('has six-sided brackets and no leading zeros (DN-1)', () => {
    expect(formatLetterNumber({ code: '云政公开', year: 2026, sequence: 12 })).toBe(
      '云政公开〔2026〕12号',
    )
  })
  it.each(['云政公开', '云财公开', '河源政依复'])('may begin with %s', (code) => {
    expect(isLetterCode(code)).toBe(true)
  })
  it.each(['', '云', 'YZ', '云政〔', '云政公开2026', '云 政', '云政\n', 12, null])(
    'does not begin with %s',
    (code) => {
      expect(isLetterCode(code)).toBe(false)
    },
  )
})
