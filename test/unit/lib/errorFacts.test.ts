import { describe, expect, it } from 'vitest'
import { errorFacts } from '../../../src/lib/errorFacts.ts'

const database = Object.assign(new Error('invalid input syntax: "王小明"'), {
  code: '22021',
  detail: 'Key (email)=(wang@yunze.example) already exists.',
  constraint: 'users_email_idx',
})
const ofQuery = Object.assign(
  new Error('Failed query: insert into documents\nparams: 王小明,绝密', { cause: database }),
  { query: 'insert into documents', params: ['王小明'] },
)

describe('the facts of an error', () => {
  it('hold no value of a query, however deep it is wrapped', () => {
    for (const error of [ofQuery, database, new Error('Something failed', { cause: ofQuery })]) {
      const told = JSON.stringify(errorFacts(error))
      expect(told).not.toMatch(/王小明|wang@|绝密/)
      expect(errorFacts(error)).toMatchObject({
        message: 'A query failed',
        code: '22021',
        constraint: 'users_email_idx',
      })
    }
  })

  it('say what another error says, and where it came from', () => {
    const facts = errorFacts(new TypeError('x is not a function'))
    expect(facts).toMatchObject({ type: 'TypeError', message: 'x is not a function' })
    expect(facts.stack).toMatch(/^\s+at /)
  })
})
