import { isTextName, type ReportedFinding, readFile } from '../../plugin/screening/reading/index.ts'

/**
 * Where findings stand in a plain text file, as `2:3`: line and column, both from 1, columns in
 * characters, as editors count them. Answers null for every other file, and for what stands in its name.
 */
export async function textPositions({
  bytes,
  fileName,
}: {
  bytes: Buffer
  fileName: string
}): Promise<(finding: ReportedFinding) => string | null> {
  if (!isTextName(fileName)) return () => null
  const { passages } = await readFile({ bytes, fileName })
  // As the offsets count: all passages, with a line break between each two.
  const whole = passages.map(({ text }) => text).join('\n')
  return ({ place, passageStart, start, text }) => {
    if (place.kind !== 'text' || text === '') return null
    const lines = whole.slice(passageStart, passageStart + start).split(/\r\n|\r|\n/)
    return `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`
  }
}
