import type { Payload } from 'payload'
import type { Scene } from './perform.ts'

/** Two routes beside the default one, so that the demo shows that routes are data. */
export async function arrangeRoutes(payload: Payload): Promise<void> {
  await payload.create({
    collection: 'routes',
    data: {
      name: '乡镇常规信息',
      officeLevels: ['township'],
      kinds: ['routine'],
      priority: 10,
      allowsBatch: true,
      steps: [
        { step: 'secrecyReview', quorum: 1, limitWorkingDays: 2 },
        { step: 'branchApproval', quorum: 1, limitWorkingDays: 2 },
      ],
    },
    overrideAccess: true,
  })
  await payload.create({
    collection: 'routes',
    data: {
      name: '规范性文件会签',
      officeLevels: ['county'],
      kinds: ['normative'],
      priority: 20,
      allowsBatch: false,
      steps: [
        { step: 'secrecyReview', quorum: 1, limitWorkingDays: 3 },
        { step: 'branchApproval', quorum: 1, limitWorkingDays: 3 },
        { step: 'countyApproval', quorum: 2, limitWorkingDays: 5 },
      ],
    },
    overrideAccess: true,
  })
}

/** One branch leader is away for three weeks, and another signs for them (代理). */
export async function arrangeDelegation({ payload, county, calendar }: Scene): Promise<void> {
  await payload.create({
    collection: 'delegations',
    data: {
      delegator: county.people.branch2 ?? '',
      delegate: county.people.branch ?? '',
      roles: ['branchLeader'],
      startsOn: calendar.dateOf(-4),
      endsOn: calendar.dateOf(10),
      reason: '韩主任参加市里组织的集中培训，培训期间由赵主任代为审批。',
    },
    overrideAccess: true,
  })
}
