import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of an installed package, for the data that lies in it. Looked for from this file and from
 * where the program runs, as Node does it: a bundler that saw a call of `resolve` would bundle it.
 */
export function packageFolder(name: string): string {
  const starts = [path.dirname(fileURLToPath(import.meta.url)), process.cwd()]
  for (const start of starts) {
    for (let folder = start; ; folder = path.dirname(folder)) {
      const candidate = path.join(folder, 'node_modules', name)
      if (existsSync(path.join(candidate, 'package.json'))) return candidate
      if (path.dirname(folder) === folder) break
    }
  }
  throw new Error(`${name} is not installed`)
}
