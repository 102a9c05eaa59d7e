import type { Role } from '../domain/access/roles.ts'
import type { DemoPerson } from './county.ts'
import type { OfficeSlug } from './types.ts'

const outer = ['civil-affairs', 'education', 'transport', 'agriculture', 'heyuan'] as const

const everywhere = (role: Role): Record<string, Role[]> =>
  Object.fromEntries(outer.map((office) => [office, [role]]))

/** Who works in the county beside the accounts that everybody knows: colleagues, and the other offices. */
export const furtherStaff: readonly DemoPerson[] = [
  { account: 'clerk2', name: '许文书', duties: { 'gov-office': ['clerk'] } },
  { account: 'clerk.civil', name: '梁文书', duties: { 'civil-affairs': ['clerk'] } },
  { account: 'clerk.education', name: '林文书', duties: { education: ['clerk'] } },
  { account: 'clerk.transport', name: '高文书', duties: { transport: ['clerk'] } },
  { account: 'clerk.agriculture', name: '罗文书', duties: { agriculture: ['clerk'] } },
  { account: 'clerk.heyuan', name: '宋文书', duties: { heyuan: ['clerk'] } },
  { account: 'secrecy2', name: '唐保密', duties: everywhere('secrecyReviewer') },
  { account: 'branch2', name: '韩主任', duties: everywhere('branchLeader') },
  {
    account: 'county2',
    name: '曹县长',
    duties: {
      ...everywhere('countyLeader'),
      'gov-office': ['countyLeader'],
      finance: ['countyLeader'],
    },
  },
  { account: 'head2', name: '薛主管', duties: everywhere('disclosureHead') },
  { account: 'publisher2', name: '彭发布', duties: everywhere('publisher') },
]

export type Team = {
  clerk: string
  secrecyReview: string[]
  branchApproval: string[]
  /** The second signs where a route asks for two (会签). */
  countyApproval: string[]
  publisher: string
}

const outerTeam = (clerk: string): Team => ({
  clerk,
  secrecyReview: ['secrecy2'],
  branchApproval: ['branch2'],
  countyApproval: ['county2'],
  publisher: 'publisher2',
})

const innerTeam = (clerk: string): Team => ({
  clerk,
  secrecyReview: ['secrecy'],
  branchApproval: ['branch'],
  countyApproval: ['county', 'county2'],
  publisher: 'publisher',
})

/** Who does what for an office's documents. */
export const teams: Partial<Record<OfficeSlug, Team>> = {
  'gov-office': innerTeam('clerk'),
  finance: innerTeam('clerk.finance'),
  'civil-affairs': outerTeam('clerk.civil'),
  education: outerTeam('clerk.education'),
  transport: outerTeam('clerk.transport'),
  agriculture: outerTeam('clerk.agriculture'),
  heyuan: outerTeam('clerk.heyuan'),
}
