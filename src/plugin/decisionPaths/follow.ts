import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import { type Answers, defaultAnswers, followPath } from '../../domain/disclosure/paths/index.ts'
import { idOf } from '../access/idOf.ts'
import { hasPass } from '../documents/pass/check.ts'
import { refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { applicableTree, type NamedTree, usableTree } from './find.ts'
import { pathShape, type StoredPath, storedPath } from './shape.ts'

const memo = Symbol('gongkai.leftOut')
type LeftOut = { mode: boolean; ground: boolean }

/**
 * Keeps in mind what a save says nothing of, before Payload fills it in from what is stored (trap P21):
 * an answered path fills in no mode that the clerk chose.
 */
export const noteLeftOut: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { id, data } = args as { id?: string | number; data?: Record<string, unknown> }
  const isBlank = (name: string) => (data?.[name] ?? '') === ''
  leftOutOf(req).set(String(id), { mode: isBlank('mode'), ground: isBlank('ground') })
  return args
}

function leftOutOf(req: PayloadRequest): Map<string, LeftOut> {
  const context = req.context as Record<symbol, Map<string, LeftOut> | undefined>
  context[memo] ??= new Map()
  return context[memo]
}

/**
 * Follows the path of a document on every save: who decided, when, and where it leads is written here,
 * whatever the client says of it. Answers that did not change keep who gave them and when, and the
 * tree that they were given to. What is proactive and has no answers gets the default path of its office.
 */
export const followOnSave =
  (gongkai: Gongkai): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (hasPass(req, originalDoc?.id)) return data
    const office = idOf(data.office)
    if (office === null) return data
    const given = givenPath(req, data.decisionPath)
    const known = operation === 'update' ? storedPath(originalDoc?.decisionPath) : null
    const isSameOffice = idOf(originalDoc?.office) === office
    const isSame = given !== null && known !== null && isDeepStrictEqual(given, askedOf(known))
    const signed = { decidedBy: userOf(req), decidedOn: todayIn(gongkai.timeZone, gongkai.now()) }

    // Disclosure is the rule (Art. 5): what is now disclosed after all needs no answers, and the old
    // ones led elsewhere.
    const isOpened = isSame && data.mode === 'proactive' && originalDoc?.mode !== 'proactive'
    if (given === null || isOpened || (isSame && known?.isDefault)) {
      if (data.mode !== 'proactive') return { ...data, decisionPath: null }
      const kept = isSame && isSameOffice && !isOpened ? known : null
      return { ...data, decisionPath: kept ?? (await defaultPath(req, office, signed)) }
    }
    if (isSame && isSameOffice) return { ...data, decisionPath: known }
    const tree = given.tree
      ? await usableTree(req, { office, id: given.tree })
      : await applicableTree(req, office)
    if (!tree) throw refuse(req, 422, 'TREE_NOT_FOR_OFFICE', 'decisionPath')
    const path = pathBy(tree, given.answers, signed)
    const leftOut = leftOutOf(req).get(String(operation === 'update' ? originalDoc?.id : undefined))
    return { ...data, decisionPath: path, ...filledIn(path, data, leftOut) }
  }

type Given = { tree: string | undefined; answers: Answers }
type Signed = Pick<StoredPath, 'decidedBy' | 'decidedOn'>

/** What the client says of the path; no answers are no path. */
function givenPath(req: PayloadRequest, value: unknown): Given | null {
  if (value === null || value === undefined || value === '') return null
  const parsed = pathShape.safeParse(value)
  if (!parsed.success) throw refuse(req, 400, 'BAD_REQUEST', 'decisionPath')
  const { tree, answers } = parsed.data
  return Object.keys(answers).length > 0 ? { tree, answers } : null
}

const askedOf = ({ tree, answers }: StoredPath): Given => ({ tree, answers })

const userOf = ({ user }: PayloadRequest): string | null =>
  user?.collection === slugs.users ? String(user.id) : null

function pathBy(tree: NamedTree, answers: Answers, signed: Signed): StoredPath {
  const { ending } = followPath(tree, answers)
  return {
    tree: tree.id,
    version: tree.version,
    answers,
    isDefault: false,
    ...signed,
    ending: ending && { mode: ending.mode, ground: ending.ground, article: ending.article },
  }
}

async function defaultPath(
  req: PayloadRequest,
  office: string,
  signed: Signed,
): Promise<StoredPath | null> {
  const tree = await applicableTree(req, office)
  const answers = defaultAnswers(tree)
  return answers && { ...pathBy(tree, answers, signed), isDefault: true }
}

/** Mode and ground as the path found them, where the clerk chose none; what they chose stays. */
function filledIn(
  { ending }: StoredPath,
  data: Record<string, unknown>,
  leftOut: LeftOut | undefined,
): Record<string, unknown> {
  if (!ending || !leftOut) return {}
  const mode = leftOut.mode ? ending.mode : data.mode
  const isGround = leftOut.ground && mode === ending.mode
  return { mode, ...(isGround ? { ground: ending.ground } : {}) }
}
