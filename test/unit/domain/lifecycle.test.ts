import { describe, expect, it } from 'vitest'
import {
  chooseCapacity,
  entitledCapacities,
  isByOneOf,
  missingParams,
  strayNames,
} from '../../../src/domain/lifecycle/index.ts'

const self = { actor: 'an', onBehalfOf: null }
const deputy = { actor: 'dai', onBehalfOf: 'an' }

describe('the machinery of every life cycle', () => {
  it('takes the first capacity that nothing bars', () => {
    const entitled = entitledCapacities(['head', 'officer'], { officer: [self], head: [deputy] })
    expect(entitled).toEqual([deputy, self])
    const barSelf = ({ actor }: { actor: string }) => (actor === 'an' ? 'BARRED' : null)
    expect(chooseCapacity(entitled, barSelf)).toEqual({ capacity: deputy, bar: null })
    expect(chooseCapacity([self], barSelf)).toEqual({ capacity: null, bar: 'BARRED' })
    expect(chooseCapacity([], barSelf)).toEqual({ capacity: null, bar: null })
  })

  it('sees both who acts and who is acted for', () => {
    expect([['an'], ['dai'], ['bo']].map((people) => isByOneOf(deputy, people))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('names what is missing, where blanks and empty lists are nothing, and what is not of the act', () => {
    const rule = { needs: ['reason', 'items', 'days', 'office'], takes: ['note'] }
    const given = { reason: ' ', items: ['', null], days: 0, office: { name: '' }, extra: 1 }
    expect(missingParams(rule, given)).toEqual(['reason', 'items', 'office'])
    expect(strayNames(rule, { ...given, note: 'x', on: 'y', none: undefined }, ['on'])).toEqual([
      'extra',
    ])
  })
})
