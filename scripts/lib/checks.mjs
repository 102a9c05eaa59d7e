/** The checks that are no tests: each is a script of package.json, and passes or fails as a whole. */
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { runCommand, runNode } from './child.mjs'
import { pathsOf } from './paths.mjs'
import { Refusal } from './refusal.mjs'

export async function runScript({ root, script, env }) {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  await succeed(
    runCommand({
      command: '/bin/sh',
      args: ['-c', scripts[script]],
      cwd: root,
      env: { ...env, PATH: path },
    }),
  )
}

/** Next writes the types of routes and style sheets first; a bare clone has none. */
export async function checkTypes({ root, env }) {
  await succeed(runNode({ args: [pathsOf(root).next, 'typegen'], cwd: root, env }))
  await runScript({ root, script: 'types', env })
}

async function succeed(run) {
  const { code, tail } = await run
  if (code === 0) return
  process.stdout.write(`\n${tail}\n`)
  throw new Refusal('未通过,原因见上文。', 'Failed; the reason is above.')
}
