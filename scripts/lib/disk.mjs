import { statfs } from 'node:fs/promises'
import { Refusal } from './refusal.mjs'

/** Refuses before the work begins what would otherwise stop half-way for want of room. */
export async function assertDiskSpace({ folder, neededMegabytes }) {
  const free = await freeMegabytes(folder)
  if (free >= neededMegabytes) return
  throw new Refusal(
    `磁盘已满:${folder} 只剩 ${free} MB,至少需要 ${neededMegabytes} MB。`,
    `The disk is full: ${folder} has ${free} MB left and at least ${neededMegabytes} MB are needed.`,
  )
}

async function freeMegabytes(folder) {
  const { bavail, bsize } = await statfs(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}
