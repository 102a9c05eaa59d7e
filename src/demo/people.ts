import type { CollectionSlug } from 'payload'
import { type DemoCalendar, momentOf, type When } from './calendar.ts'
import type { County } from './county.ts'
import { requestOf, type Scene } from './perform.ts'
import type { Planned } from './plan.ts'

/** What people do about one another: one delegates (代理), and a role waits for a second administrator. */
export function aboutPeople({ dateOf }: DemoCalendar, { people, offices }: County): Planned[] {
  const post = (when: When, account: string, asked: Asked): Planned => ({
    at: momentOf(dateOf(when), 8 * 60 + 30),
    run: async (scene) => {
      await callEndpoint(scene, account, asked)
      return false
    },
  })
  return [
    post(-4, 'branch2', {
      collection: 'delegations',
      path: '/make',
      body: {
        delegate: people.branch,
        roles: ['branchLeader'],
        startsOn: dateOf(-4),
        endsOn: dateOf(10),
        reason: '参加市里组织的集中培训，培训期间由赵主任代为审批。',
      },
    }),
    post(-1, 'admin2', {
      collection: 'users',
      path: '/:id/grants',
      id: people.clerk2,
      body: {
        office: offices['gov-office'],
        role: 'publisher',
        reason: '李发布下月休假，拟增加一名信息发布员。',
      },
    }),
  ]
}

type Asked = {
  collection: CollectionSlug
  path: string
  id?: string | undefined
  body: Record<string, unknown>
}

/** Calls an endpoint of a collection as somebody, as its form in the admin does. */
async function callEndpoint(scene: Scene, account: string, asked: Asked): Promise<void> {
  const { endpoints } = scene.payload.collections[asked.collection].config
  const endpoint = (endpoints || []).find(
    ({ path, method }) => path === asked.path && method === 'post',
  )
  if (!endpoint) throw new Error(`${asked.collection} has no endpoint ${asked.path}`)
  const req = await requestOf(scene, account)
  await endpoint.handler(
    Object.assign(req, { json: async () => asked.body, routeParams: { id: asked.id } }),
  )
}
