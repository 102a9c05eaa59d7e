/**
 * A failure that people can act on: one sentence in Chinese, the same in English.
 * `code` is the exit code; anything that is not a Refusal is a fault of ours.
 */
export class Refusal extends Error {
  constructor(zh, en, { code = 1 } = {}) {
    super([zh, en].filter(Boolean).join('\n'))
    this.name = 'Refusal'
    this.code = code
  }
}

/** The sentence for an error, whatever it is: a stack trace helps nobody who only wants to start. */
export function explain(error) {
  if (error instanceof Refusal) return error
  const where = error?.path ? ` ${error.path}` : ''
  const text = String(error?.message ?? error)
  if (error?.code === 'ENOSPC' || /no space left on device|ENOSPC/i.test(text))
    return diskFull(where)
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) return unreadable(where)
  if (error?.code === 'EMFILE' || error?.code === 'ENFILE') {
    return new Refusal(
      '打开的文件过多,系统不再允许。',
      'Too many open files: the system allows no more.',
    )
  }
  const line = text.split('\n')[0]
  return new Refusal(`意外错误:${line}`, `Unexpected error: ${line}`)
}

export function diskFull(where = '') {
  return new Refusal(
    `磁盘已满${where}:请腾出空间后再试。`,
    `The disk is full${where}: free some space and try again.`,
  )
}

export function unreadable(where = '') {
  return new Refusal(
    `没有权限读写${where}:请检查该文件夹的所有者和权限。`,
    `No permission to read or write${where}: check the owner and the mode of that folder.`,
  )
}
