import { formatChineseDate } from '../../../domain/dates/index.ts'
import type { Previewed } from '../templates/endpoints.ts'

/** A letter on the screen, about as it will look on paper. Letters are in Chinese in every language. */
export function LetterSheet({
  title,
  letter: { office, addressee, paragraphs, date },
}: {
  title: string
  letter: NonNullable<Previewed['letter']>
}) {
  return (
    <article className="gk-sheet" lang="zh-CN">
      <p className="gk-sheet__head">{office}</p>
      <h4 className="gk-sheet__title">{title}</h4>
      <p className="gk-sheet__to">{addressee}：</p>
      {paragraphs.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same.
        <p key={at} className="gk-sheet__text">
          {text}
        </p>
      ))}
      <p className="gk-sheet__end">
        {office}
        <br />
        {formatChineseDate(date)}
      </p>
    </article>
  )
}
