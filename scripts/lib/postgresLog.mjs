/** From what PostgreSQL wrote to the one sentence that helps. */
import { diskFull, Refusal } from './refusal.mjs'

/** `{ refusal, mayPass }`: `mayPass` when another try, with another port or a moment later, may do. */
export function explainLog(text, { data = '' } = {}) {
  if (/could not bind|address already in use/i.test(text)) return passing(text)
  if (/pre-existing shared memory block/.test(text)) return passing(text)
  if (/no space left on device/i.test(text)) return { refusal: diskFull(), mayPass: false }
  if (/wrong ownership|invalid permissions|permission denied/i.test(text)) {
    return { refusal: unreadable(data), mayPass: false }
  }
  return { refusal: other(text), mayPass: false }
}

export function incompatible({ data, found, major }) {
  return new Refusal(
    `${data} 的数据由 PostgreSQL ${found} 建立,而现在使用的是 PostgreSQL ${major}:请用原版本备份(npm run gongkai -- backup)后移走该目录,再恢复。`,
    `The data in ${data} were made by PostgreSQL ${found}, and this is PostgreSQL ${major}: back up with the old version (npm run gongkai -- backup), move that folder away, then restore.`,
  )
}

function unreadable(data) {
  return new Refusal(
    `数据库账号无法读写数据目录 ${data}:请检查其所有者和权限。`,
    `The database account cannot read or write its folder ${data}: check its owner and mode.`,
  )
}

function passing(text) {
  return { refusal: other(text), mayPass: true }
}

function other(text) {
  const lines = text.split('\n').filter((line) => line.trim())
  const line = lines.findLast((candidate) => /FATAL|PANIC|error/i.test(candidate)) ?? lines.at(-1)
  const reason = line?.replace(/^.*?(FATAL|PANIC|ERROR|error): +/, '') ?? 'no answer'
  return new Refusal(
    `内置的 PostgreSQL 没有启动:${reason}`,
    `The embedded PostgreSQL did not start: ${reason}`,
  )
}
