/** PostgreSQL refuses to run as root, so root lends it an ordinary account. */
import { spawnSync } from 'node:child_process'
import { Refusal } from './refusal.mjs'

const name = 'postgres'

/** `{}` for an ordinary user; `{ uid, gid }` of the account `postgres` for root, made when missing. */
export function databaseAccount() {
  if (process.getuid?.() !== 0) return {}
  const found = lookUp() ?? create()
  if (found) return found
  throw new Refusal(
    `以 root 身份运行时需要系统账号“${name}”,而系统无法创建它:请改用普通用户启动。`,
    `Run by root, the database needs the account "${name}", which could not be made: start as an ordinary user.`,
  )
}

function lookUp() {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : null
  })
  return uid && gid ? { uid, gid } : null
}

function create() {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  spawnSync('useradd', [...flags, name])
  return lookUp()
}
