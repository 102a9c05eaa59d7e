import { answersTo, builtInTrees } from '../domain/disclosure/paths/index.ts'
import { demoOffices } from './county.ts'
import type { DemoDocument } from './types.ts'

/** The answers by which a clerk came to disclose something on request, or not at all. */
export function pathOf({ office, mode = 'proactive', ground = null }: RestrictedLike) {
  if (mode === 'proactive') return {}
  const { kind } = demoOffices.find(({ slug }) => slug === office) ?? { kind: 'general' as const }
  const answers = answersTo(builtInTrees[kind], { mode, ground })
  if (!answers) throw new Error(`No answers lead to ${mode} ${ground}`)
  return { decisionPath: { tree: `builtin:${kind}`, answers } }
}

type RestrictedLike = Pick<DemoDocument, 'office' | 'mode'> & {
  ground?: DemoDocument['ground'] | null
}
