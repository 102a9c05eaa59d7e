import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { treeFaults } from '../../domain/disclosure/paths/index.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { type ApiReason, refuse } from '../errors.ts'
import { findOffice } from '../offices/find.ts'
import type { Gongkai } from '../options.ts'
import { applicableTree, findTree, type NamedTree } from './find.ts'
import { publishEndpoint, wordedFaults } from './publish.ts'
import { treeShape, type WrittenTree } from './shape.ts'

/** The tree by which an office decides now, and the one that a document was decided by. */
export type ForOffice = {
  tree: NamedTree
  /** The tree that was asked for by its id, when it is another. */
  decided: NamedTree | null
}

/** What is to be said of a tree that is being written. */
export type Checked = { tree: WrittenTree | null; faults: ApiReason[] }

export const decisionTreeEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    // `?office=` takes an id or a slug; `&tree=` asks for one that a document names, too.
    path: '/for-office',
    method: 'get',
    handler: forStaff(async (req) => Response.json(await forOffice(req))),
  },
  {
    // Tries a tree that is not saved: nothing is written.
    path: '/check',
    method: 'post',
    handler: forStaff(async (req) => Response.json(await check(req))),
  },
  publishEndpoint(gongkai),
]

async function forOffice(req: PayloadRequest): Promise<ForOffice> {
  const asked = (name: string) => {
    const value = req.query?.[name]
    return typeof value === 'string' ? value : ''
  }
  const office = await findOffice(req, asked('office'))
  if (!office) throw refuse(req, 404, 'UNKNOWN_OFFICE', 'office')
  const tree = await applicableTree(req, office.id)
  const id = asked('tree')
  return {
    tree,
    decided: id && id !== tree.id ? await findTree(req, id) : null,
  }
}

const checkBody = z.strictObject({ tree: z.unknown() })

async function check(req: PayloadRequest): Promise<Checked> {
  const parsed = treeShape.safeParse((await bodyOf(req, checkBody)).tree)
  if (parsed.success) {
    const tree = { kind: 'general', version: 0, title: '', ...parsed.data } as const
    return { tree: parsed.data, faults: wordedFaults(req.i18n.language, treeFaults(tree)) }
  }
  const faults = parsed.error.issues.slice(0, 20).map((issue) => {
    const field = ['tree', ...issue.path].join('.')
    const { message } = refuse(req, 422, 'TREE_SHAPE', field)
    return { code: 'TREE_SHAPE', field, message: `${issue.path.join('.')} ${message}`.trim() }
  })
  return { tree: null, faults }
}
