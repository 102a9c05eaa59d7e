import type { Payload } from 'payload'

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
