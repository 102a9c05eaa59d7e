import type { OfficeKind } from '../officeKinds.ts'
import type { Tree } from '../tree.ts'
import { constructionTree } from './construction.ts'
import { enforcementTree } from './enforcement.ts'
import { financeTree } from './finance.ts'
import { generalTree } from './general.ts'
import { welfareTree } from './welfare.ts'

/**
 * The trees that hold until an office publishes its own. Documents name them by id, so a released one
 * is never edited: another one gets another id.
 */
export const builtInTrees: Readonly<Record<OfficeKind, Tree>> = {
  general: generalTree,
  finance: financeTree,
  enforcement: enforcementTree,
  welfare: welfareTree,
  construction: constructionTree,
}

/** A tree of this program by its id, `builtin:<kind>`; null for any other id. */
export const builtInTree = (id: string): Tree | null =>
  Object.values(builtInTrees).find((tree) => tree.id === id) ?? null
