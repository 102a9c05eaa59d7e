import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingPackages } from '../../../scripts/lib/lockFile.mjs'
import { checkout } from '../../../scripts/lib/paths.mjs'

test('names the programs of other systems that a lock file leaves out', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      dev: true,
      optionalDependencies: {
        '@tool/cli-darwin-arm64': '2.0.0',
        '@tool/linux-x64-musl': '2.0.0',
        '@tool/linux-x64-gnu': '2.0.0',
        nested: '1.0.0',
      },
    },
    'node_modules/tool/node_modules/nested': {},
    'node_modules/@tool/linux-x64-gnu': {},
  }
  expect(missingPackages({ packages })).toEqual({
    'node_modules/@tool/cli-darwin-arm64': {
      version: '2.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    },
    'node_modules/@tool/linux-x64-musl': {
      version: '2.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
  })
})

test('finds nothing missing in ours, so that npm ci takes it on every system', () => {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'))
  expect(missingPackages(lock)).toEqual({})
})
