import type { PayloadRequest } from 'payload'
import { type PathFault, pathFaults } from '../../domain/disclosure/paths/index.ts'
import type { StoredDocument } from '../documents/state.ts'
import { findTree } from './find.ts'
import { storedPath } from './shape.ts'

/**
 * Whether the answers that are stored with a document bear out its mode and its ground, by the very
 * tree that they were given to. One query at most.
 */
export async function pathFaultsOf(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<PathFault[]> {
  const decisionPath = storedPath(document.decisionPath)
  const { mode, ground } = document as { mode?: string | null; ground?: string | null }
  // The default path says of itself that it leads to where the document is.
  if (decisionPath?.isDefault && mode === 'proactive') return []
  return pathFaults({
    document: { mode: mode ?? null, ground: ground ?? null, decisionPath },
    tree: decisionPath ? await findTree(req, decisionPath.tree) : null,
  })
}
