import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { assertDiskSpace } from '../../../scripts/lib/disk.mjs'
import { assertNode } from '../../../scripts/lib/install.mjs'
import { parsePort } from '../../../scripts/lib/ports.mjs'
import { explainLog } from '../../../scripts/lib/postgresLog.mjs'
import { explain } from '../../../scripts/lib/refusal.mjs'

test.each([
  ['ENOSPC', /磁盘已满 \/srv\/x.*\nThe disk is full \/srv\/x/],
  ['EACCES', /没有权限读写 \/srv\/x.*\nNo permission/],
  ['EROFS', /No permission to read or write \/srv\/x/],
  ['EMFILE', /Too many open files/],
])('says %s in one sentence for each language', (code, sentence) => {
  const error = Object.assign(new Error('raw'), { code, path: '/srv/x' })
  expect(explain(error).message).toMatch(sentence)
  expect(explain(error).message.split('\n')).toHaveLength(2)
})

test('shows the first line of what nobody foresaw, and no trace', () => {
  expect(explain(new Error('strange\n    at x (y.ts:1:2)')).message).toBe(
    '意外错误:strange\nUnexpected error: strange',
  )
})

test.each([
  ['FATAL:  could not write to file "x": No space left on device', false, /disk is full/],
  ['FATAL:  data directory "/d" has wrong ownership', false, /cannot read or write.*\/d/],
  ['FATAL:  data directory "/d" has invalid permissions', false, /cannot read or write/],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', true, /did not start/],
  ['FATAL:  pre-existing shared memory block (key 1) is still in use', true, /did not start/],
  [
    '2026-01-05 UTC [1] LOG:  starting\n2026-01-05 UTC [1] FATAL:  out of luck\nHINT:  none',
    false,
    /did not start: out of luck$/,
  ],
])('reads the log of PostgreSQL: %s', (text, mayPass, sentence) => {
  const reason = explainLog(text, { data: '/d' })
  expect(reason.mayPass).toBe(mayPass)
  expect(reason.refusal.message).toMatch(sentence)
})

test('asks for the room that the work needs before it begins', async () => {
  await expect(assertDiskSpace({ folder: tmpdir(), neededMegabytes: 1e9 })).rejects.toThrow(
    /磁盘已满.*至少需要 1000000000 MB.*\nThe disk is full/,
  )
  await assertDiskSpace({ folder: tmpdir(), neededMegabytes: 0 })
})

test.each(['18.20.0', '20.18.3', '4.0.0'])('refuses Node %s', (version) => {
  expect(() => assertNode(version)).toThrow(/需要 Node.js 20.19.*\nNode.js 20.19 or newer/)
})

test.each(['20.19.0', '20.20.2', '24.0.0'])('accepts Node %s', (version) => {
  expect(() => assertNode(version)).not.toThrow()
})

test('takes port 3000 unless told otherwise', () => {
  expect(parsePort()).toBe(3000)
  expect(parsePort('8080')).toBe(8080)
})
