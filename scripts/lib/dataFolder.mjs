import { chmod, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * Makes `.data`, for its owner only. Run by root, the database account has to pass through it to
 * its own folder; it still sees no name in it, and the folders for files and logs stay shut.
 */
export async function makeDataFolder({ data, app, logs, databaseUsers }) {
  try {
    await mkdir(data, { recursive: true })
    await chmod(data, process.getuid?.() === 0 ? 0o711 : 0o700)
    for (const folder of [app, logs, databaseUsers]) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
    }
    await stat(join(app, '.'))
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code)) throw error
    throw new Refusal(
      `无法使用数据目录 ${data}:请检查它的所有者和权限。`,
      `Cannot use the data folder ${data}: check its owner and mode.`,
    )
  }
}
