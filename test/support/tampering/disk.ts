import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TestCounty } from '../county.ts'
import type { Tamper } from './index.ts'
import { pick, type Random } from './random.ts'

export async function changeBytes(county: TestCounty, random: Random): Promise<Tamper> {
  const { file, name } = await anyFile(county, random)
  const bytes = await readFile(file)
  const changed = Buffer.from(bytes)
  const at = Math.floor(random() * bytes.length)
  changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  await writeFile(file, random() < 0.5 ? changed : Buffer.concat([bytes, Buffer.from(' ')]))
  return { name: `a byte of ${name}`, expected: ['files/'], undo: () => writeFile(file, bytes) }
}

export async function loseBytes(county: TestCounty, random: Random): Promise<Tamper> {
  const { file, name } = await anyFile(county, random)
  const bytes = await readFile(file)
  await rm(file)
  return { name: `${name} is gone`, expected: ['files/'], undo: () => writeFile(file, bytes) }
}

async function anyFile(county: TestCounty, random: Random) {
  const folder = path.join(county.dataDir, 'files')
  const name = pick(random, (await readdir(folder)).sort())
  return { name, file: path.join(folder, name) }
}
