import type { Tree } from '../../../domain/disclosure/paths/tree.ts'
import type { Say } from '../../admin/sayIn.ts'

/** By which tree, and which version of it. */
export const inTree = (say: Say, { title, version }: Pick<Tree, 'title' | 'version'>): string =>
  version === 0
    ? say('paths.builtIn', { title })
    : say('paths.treeVersion', { title, version: String(version) })
