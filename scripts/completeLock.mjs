/**
 * `node scripts/completeLock.mjs`: run it after `npm install` added a package. A registry that serves
 * only some systems makes npm leave the programs of the others out of the lock file, and `npm ci`
 * then refuses it everywhere. This names them: exact version and system, no checksum. It only adds.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { missingPackages } from './lib/lockFile.mjs'
import { checkout } from './lib/paths.mjs'

const file = join(checkout, 'package-lock.json')
const lock = JSON.parse(await readFile(file, 'utf8'))
const missing = missingPackages(lock)
const packages = { ...lock.packages, ...missing }
const names = Object.keys(packages).sort((a, b) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries(names.map((name) => [name, packages[name]]))
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${Object.keys(missing).length} added\n`)
