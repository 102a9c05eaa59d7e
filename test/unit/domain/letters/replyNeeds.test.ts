import { describe, expect, it } from 'vitest'
import { isLetterKind, letterKind } from '../../../../src/domain/letters/index.ts'
import { replyRuleOf, replyTypeNames } from '../../../../src/domain/requests/index.ts'

/** Placeholders that every letter has whatever the reply says. */
const always = ['receivedOn', 'description', 'remedies']
const placeholderOf: Record<string, string> = {
  searchRecord: 'search',
  otherOffice: 'otherOffice.name',
}

describe('the letter of a reply', () => {
  it.each(replyTypeNames)('lacks nothing of %s that is whole', (type) => {
    if (!isLetterKind(type)) throw new Error('No letter')
    const needs = replyRuleOf(type).needs.map((field) => placeholderOf[field] ?? field)
    const must = letterKind(type).must.filter((name) => !always.includes(name))
    // What the law asks of the reply is what the letter cannot be without.
    expect(must.filter((name) => !needs.includes(name))).toEqual([])
  })
})
