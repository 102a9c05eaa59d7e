/** What the site is made from, as one hash. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

const folders = ['src', 'public']
const files = /^(payload\.config\.ts|next\.config\.\w+|tsconfig\.json|package-lock\.json)$/

/** One hash over every source, by path and content. */
export async function hashOfSources({ root }) {
  const names = (await readdir(root)).filter((name) => files.test(name))
  for (const folder of folders) names.push(...(await filesBelow({ root, folder })))
  const contents = await Promise.all(names.sort().map((name) => readFile(join(root, name))))
  const hash = createHash('sha256').update(process.version)
  for (const [index, name] of names.entries()) {
    hash.update(`\0${name}\0${contents[index].length}\0`).update(contents[index])
  }
  return hash.digest('hex')
}

/** Paths of all files below a folder, from the root; none when there is no such folder. */
export async function filesBelow({ root, folder }) {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
}
