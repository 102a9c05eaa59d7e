/** A name as people may be shown it: no path, no control character, no direction override. */
export function cleanName(name: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  const ending = /\.[^.]{1,10}$/.exec(base)?.[0] ?? ''
  const stem = base.slice(0, base.length - ending.length)
  return withinBytes(stem, longestNameBytes - Buffer.byteLength(ending)) + ending || 'file'
}

/** File systems take no more for one name, and nobody could save a longer one. */
const longestNameBytes = 255

/** As many whole characters from the beginning as fit. */
function withinBytes(text: string, limit: number): string {
  let kept = ''
  let size = 0
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > limit) return kept
    kept += character
  }
  return kept
}
