/** How Node has to be started where it loads Payload's editor itself, without a bundler. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Lexical's entries for Node choose between two builds by an `await import()` at their top level.
 * They import each other too, and on a busy machine Node 20 never settles such a circle: the program
 * ends with 13, or with 0 and nothing done (payloadcms/payload#17757). Under this condition its
 * package.json names the build itself, and there is nothing to await.
 */
export const loadsLexical = ['--conditions=production']

/** What `node` is given to run a program whose sources are TypeScript. */
export function typescriptArgs(root) {
  const tsx = createRequire(join(root, 'package.json')).resolve('tsx')
  return [...loadsLexical, '--import', pathToFileURL(tsx).href]
}
