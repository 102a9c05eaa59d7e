/** Progress for people: one line a step, with its time. Standard error when the output is for a machine. */
let stream = process.stdout
let openLine = null
let isHushed = false

export function speakOn(chosen) {
  stream = chosen
}

export function say(line = '') {
  breakLine()
  stream.write(`${line}\n`)
}

/**
 * Runs `task` under a line such as `安装依赖 Installing packages … 42.1 s`.
 * A string that the task returns is a note and follows the time.
 */
export async function step(label, task) {
  breakLine()
  const started = performance.now()
  openLine = label
  stream.write(`${label} … `)
  try {
    const result = await task()
    const note = typeof result === 'string' ? ` (${result})` : ''
    closeLine(label, `${seconds(started)}${note}`)
    return result
  } catch (error) {
    closeLine(label, `失败 failed (${seconds(started)})`)
    throw error
  }
}

/** From here on steps that are cut off end without a word: they did not fail. */
export function hush() {
  isHushed = true
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/** Whatever else prints must begin on a line of its own. */
export function breakLine() {
  if (openLine === null) return
  openLine = null
  stream.write('\n')
}

function closeLine(label, ending) {
  if (isHushed) return
  const isStillOpen = openLine === label
  openLine = null
  stream.write(isStillOpen ? `${ending}\n` : `${label} … ${ending}\n`)
}
