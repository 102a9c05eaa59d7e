import { dueWords } from './dueWords.ts'

/** How much time is left, as a tag. The words say it; the colour only helps. */
export function DueTag({
  language,
  due,
}: {
  language: string
  due: Parameters<typeof dueWords>[1]
}) {
  const { text, tone } = dueWords(language, due)
  return <span className={`gk-tag gk-tag--${tone}`}>{text}</span>
}
