import type { Pair as PairOf, ShownFile } from 'gongkai/types'
import type { PageContext } from '../../context.ts'
import { each } from '../each.ts'
import { Pair } from './Pair.tsx'

/** Letters and answers, each with a small form to download it. */
export function Letters({
  context,
  files,
  pair,
}: {
  context: PageContext
  files: readonly ShownFile[]
  pair: PairOf
}) {
  const { t, href } = context
  if (files.length === 0) return <p>{t('follow.noLetters')}</p>
  return (
    <ul className="letters">
      {each(files, ({ id, name, size, number }) => (
        <li>
          <form method="post" action={href('/requests/track')} autoComplete="off">
            <Pair pair={pair} />
            <input type="hidden" name="file" value={id} />
            <button className="btn quiet" type="submit">
              {t('follow.download', { name })}
            </button>
          </form>
          <small>
            {number} {Math.max(1, Math.round(size / 1024))} KB
          </small>
        </li>
      ))}
    </ul>
  )
}
