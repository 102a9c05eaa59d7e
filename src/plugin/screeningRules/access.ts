import type { Access } from 'payload'
import type { Role } from '../../domain/access/roles.ts'
import { officesOf } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { staff } from '../access/rules.ts'

/** Who answers for what an office discloses decides what it looks for. */
const writers: Role[] = ['secrecyReviewer', 'disclosureHead']
const readers: Role[] = [...writers, 'clerk', 'auditor']

const inOfficesOf = (roles: Role[]): Access =>
  staff((actor) => {
    const offices = officesOf(actor, ...roles)
    return offices.length > 0 ? { office: { in: offices } } : false
  })

export const readRules: Access = inOfficesOf(readers)
export const updateRules: Access = inOfficesOf(writers)

/** Without data it is asked whether there is an office at all that they may make a rule for. */
export const createRules: Access = ({ req, data }) =>
  staff((actor) => {
    const offices = officesOf(actor, ...writers)
    const wanted = idOf(data?.office)
    return wanted === null ? offices.length > 0 : offices.includes(wanted)
  })({ req })
