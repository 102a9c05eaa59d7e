import { describe, expect, it } from 'vitest'
import {
  applicationMessages,
  checkApplication,
  deliveryFaults,
  identityFault,
  initialRequest,
  isExcessive,
  receiptDate,
} from '../../../../src/domain/requests/index.ts'
import { registration } from './cases.ts'

const whole = {
  applicantType: 'naturalPerson',
  name: '李明',
  identityNumber: '11010519491231002X',
  contact: { phone: '0571-8888 6666' },
  description: '云泽县2026年水利工程招标结果',
  delivery: 'post',
}
const faultsOf = (input: unknown) => {
  const checked = checkApplication(input)
  return checked.ok ? [] : checked.faults.map(({ code, field }) => `${code} ${field}`)
}

describe('RQ-1, the day of receipt', () => {
  it.each([
    ['counter', {}, '2026-05-09'],
    ['oral', {}, '2026-05-09'],
    ['postSigned', { signedOn: '2026-05-11' }, '2026-05-11'],
    ['postSigned', {}, null],
    ['postPlain', {}, null],
    ['postPlain', { confirmedOn: '2026-05-12' }, '2026-05-12'],
    ['online', {}, null],
    ['online', { confirmedOn: '2026-05-10' }, '2026-05-10'],
    ['email', {}, null],
    ['fax', { confirmedOn: '2026-05-10' }, '2026-05-10'],
  ] as const)('of what came by %s, %j, is %s', (channel, days, expected) => {
    expect(receiptDate({ channel, submittedOn: '2026-05-09', ...days })).toBe(expected)
  })

  it('of an e-mail before 2019-05-15 is that of the system (207号), and of a fax is not', () => {
    expect(receiptDate({ channel: 'email', submittedOn: '2019-05-14' })).toBe('2019-05-14')
    expect(receiptDate({ channel: 'email', submittedOn: '2019-05-15' })).toBeNull()
    expect(receiptDate({ channel: 'fax', submittedOn: '2019-05-14' })).toBeNull()
  })

  it('decides whether a request is registered only, and RQ-0 which law binds it', () => {
    const online = initialRequest({ ...registration, channel: 'online' })
    expect(online).toMatchObject({ state: 'registered', receivedOn: null, regime: null })
    expect(initialRequest(registration)).toMatchObject({
      state: 'underReview',
      receivedOn: '2026-03-02',
      regime: 2019,
      revision: 1,
    })
    const old = initialRequest({ ...registration, submittedOn: '2019-05-14' })
    expect(old.regime).toBe(2007)
  })
})

describe('RQ-2, an application', () => {
  it('is whole with what Art. 29 asks for, and a purpose is neither asked for nor kept', () => {
    const checked = checkApplication({ ...whole, purpose: '科研' })
    expect(checked).toMatchObject({
      ok: true,
      application: { kind: 'disclosure', idKind: 'idCard' },
    })
    expect(JSON.stringify(checked)).not.toContain('科研')
  })

  it('without proof of identity is not accepted', () => {
    expect(faultsOf({ ...whole, identityNumber: undefined })).toEqual([
      'IDENTITY_MISSING identityNumber',
    ])
  })

  it('is told everything that is wrong at once', () => {
    expect(faultsOf({})).toEqual([
      'REQUIRED applicantType',
      'REQUIRED name',
      'REQUIRED delivery',
      'REQUIRED description',
      'IDENTITY_MISSING identityNumber',
      'CONTACT_MISSING contact',
    ])
    const broken = { ...whole, contact: { email: 'li@', phone: '12' }, kind: 'x', proxy: {} }
    expect(faultsOf(broken)).toEqual([
      'UNKNOWN_VALUE kind',
      'EMAIL_FORM contact.email',
      'PHONE_FORM contact.phone',
      'REQUIRED proxy.name',
    ])
  })

  it.each([null, undefined, 'text', 7, [], [whole]])(
    'that is %j is refused, not thrown at',
    (input) => {
      expect(faultsOf(input)).toContain('REQUIRED name')
    },
  )

  it('describes a document by its number alone', () => {
    expect(faultsOf({ ...whole, description: '', documentNumber: '云政发〔2026〕3号' })).toEqual([])
  })

  it.each([
    ['li@yunze.example', { email: 'li@yunze.example' }],
    ['138 0013 8000', { phone: '138 0013 8000' }],
    ['云泽县城关镇人民路1号', { address: '云泽县城关镇人民路1号' }],
  ])('takes the contact %s for what it looks like', (contact, expected) => {
    expect(checkApplication({ ...whole, contact })).toMatchObject({
      ok: true,
      application: { contact: expected },
    })
  })

  it('drops characters that neither a letter nor a database can hold', () => {
    expect(checkApplication({ ...whole, name: '李\u0000明\u0007' })).toMatchObject({
      application: { name: '李明' },
    })
  })

  it('refuses values of another sort than text', () => {
    expect(faultsOf({ ...whole, name: { $ne: 1 }, description: 'x'.repeat(5001) })).toEqual([
      'REQUIRED name',
      'UNKNOWN_VALUE name',
      'TOO_LONG description',
    ])
  })

  it.each([
    ['post', { phone: '0571-88886666' }, ['ADDRESS_NEEDED contact.address']],
    ['email', { phone: '0571-88886666', address: '人民路1号' }, ['EMAIL_NEEDED contact.email']],
    ['email', {}, ['EMAIL_NEEDED contact.email']],
    ['post', { address: ' ' }, ['ADDRESS_NEEDED contact.address']],
    ['post', { address: '人民路1号' }, []],
    ['email', { email: 'li@yunze.example' }, []],
    ['online', { phone: '0571-88886666' }, []],
    ['寄到单位', { phone: '0571-88886666' }, []],
    ['post', '0571-88886666', []],
    ['email', undefined, []],
  ])('to be answered by %s with the contact %j: %j', (delivery, contact, expected) => {
    const faults = deliveryFaults({ delivery, contact })
    expect(faults.map(({ code, field }) => `${code} ${field}`)).toEqual(expected)
  })

  it('has a sentence for each fault in three languages', () => {
    for (const label of Object.values(applicationMessages)) {
      expect(Object.keys(label).sort()).toEqual(['en', 'zh', 'zh-TW'])
    }
  })
})

describe('an identity number', () => {
  it.each([
    ['11010519491231002X', null],
    ['11010519491231002x', null],
    ['１１０１０５１９４９１２３１００２Ｘ', null],
    ['110105 19491231 002X', null],
    ['110105194912310021', 'IDENTITY_CHECK_DIGIT'],
    ['110105194902310021', 'IDENTITY_DATE'],
    ['990105194912310021', 'IDENTITY_DATE'],
    ['110105491231002', null],
    ['110105491331002', 'IDENTITY_DATE'],
    ['1101051949', 'IDENTITY_FORM'],
    ['  ', 'IDENTITY_MISSING'],
    ['11441700007280420Y', 'IDENTITY_FORM'],
  ])('of a person, %s: %s (GB 11643)', (identityNumber, expected) => {
    expect(identityFault({ applicantType: 'naturalPerson', identityNumber })).toBe(expected)
  })

  it.each([
    ['11441700007280420Y', null],
    ['11441700007280420X', 'IDENTITY_CHECK_DIGIT'],
    ['11441700007280420I', 'IDENTITY_FORM'],
  ])('of an organisation, %s: %s (GB 32100)', (identityNumber, expected) => {
    expect(identityFault({ applicantType: 'commercial', identityNumber })).toBe(expected)
  })

  it('of a passport or a permit is only looked at, and must be of a person', () => {
    const passport = { idKind: 'passport', identityNumber: 'E12345678' } as const
    expect(identityFault({ applicantType: 'naturalPerson', ...passport })).toBeNull()
    expect(identityFault({ applicantType: 'research', ...passport })).toBe('IDENTITY_KIND')
    const permit = { idKind: 'permit', identityNumber: '护照' } as const
    expect(identityFault({ applicantType: 'naturalPerson', ...permit })).toBe('IDENTITY_FORM')
  })

  it('of an organisation without a code is of another kind', () => {
    const other = { idKind: 'other', identityNumber: '社证字第4123号' } as const
    expect(identityFault({ applicantType: 'other', ...other })).toBeNull()
  })
})

it('RQ-12 more than ten in a month are many', () => {
  expect([10, 11].map(isExcessive)).toEqual([false, true])
})
