import { followPath } from './followPath.ts'
import type { Answers, Tree } from './tree.ts'

/** What is wrong with the path of a document. Each has a sentence for people in `messages.ts`. */
export type PathFaultCode =
  | 'pathMissing'
  | 'pathUnfinished'
  | 'pathStopped'
  | 'pathDiffers'
  | 'pathTreeUnknown'
  | 'pathStrayAnswer'

export type PathFault = { code: PathFaultCode; field: 'decisionPath' | 'mode' | 'ground' }

/** A document as far as its path is concerned. */
export type PathDocument = {
  mode?: string | null
  ground?: string | null
  decisionPath?: { answers: Answers; isDefault?: boolean } | null
}

/**
 * Whether the answers bear out how a document is disclosed; all that is wrong at once. What is not
 * disclosed proactively needs answers of somebody (PD-2, RP-2); what is, none: the default path of its
 * office is recorded with it. Answers that are there hold for every mode.
 * @param tree the tree that the path names, or null when there is none that the office may use
 */
export function pathFaults({
  document: { mode, ground, decisionPath },
  tree,
}: {
  document: PathDocument
  tree: Tree | null
}): PathFault[] {
  const isRestricted = !isBlank(mode) && mode !== 'proactive'
  const isAnswered = Object.keys(decisionPath?.answers ?? {}).length > 0
  if (!decisionPath || !isAnswered || (isRestricted && decisionPath.isDefault)) {
    return isRestricted ? [{ code: 'pathMissing', field: 'decisionPath' }] : []
  }
  if (!tree) return [{ code: 'pathTreeUnknown', field: 'decisionPath' }]
  const { ending, stop, stray } = followPath(tree, decisionPath.answers)
  const faults: PathFault[] = []
  if (stop) faults.push({ code: 'pathStopped', field: 'decisionPath' })
  if (!stop && !ending) faults.push({ code: 'pathUnfinished', field: 'decisionPath' })
  if (stray.length > 0) faults.push({ code: 'pathStrayAnswer', field: 'decisionPath' })
  // What is blank has a fault of its own in `metadataFaults`.
  if (!ending || isBlank(mode)) return faults
  if (ending.mode !== mode) faults.push({ code: 'pathDiffers', field: 'mode' })
  else if (isRestricted && !isBlank(ground) && ending.ground !== ground) {
    faults.push({ code: 'pathDiffers', field: 'ground' })
  }
  return faults
}

const isBlank = (value: string | null | undefined): boolean => (value ?? '').trim() === ''
