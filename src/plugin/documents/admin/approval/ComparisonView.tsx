import type { BlockChange, Part, Stretch } from '../../../../domain/comparison/index.ts'
import { type Say, sayIn } from '../../../admin/sayIn.ts'
import type { MessageKey } from '../../../messages/index.ts'
import type { Base, Comparison } from '../../comparison/compareWithBase.ts'

const changed: Record<Base, MessageKey> = {
  live: 'admin.changedSinceLive',
  returned: 'admin.changedSinceReturned',
  takenDown: 'admin.changedSinceTakenDown',
}
const same: Record<Base, MessageKey> = {
  live: 'admin.sameAsLive',
  returned: 'admin.sameAsReturned',
  takenDown: 'admin.sameAsTakenDown',
}

/** What changed, as insertions and deletions; long unchanged runs are folded away. */
export function ComparisonView({
  language,
  comparison,
}: {
  language: string
  comparison: Comparison
}) {
  const say = sayIn(language)
  const { count, facts, attachments, text, isOnlyLayout } = comparison
  const isTextChanged = text.some(({ changes }) => changes.some(({ op }) => op !== 'same'))
  return (
    <section className="gk-comparison" aria-labelledby="gk-comparison">
      <h2 id="gk-comparison">
        {count > 0 ? say(changed[comparison.with], { count }) : say(same[comparison.with])}
      </h2>
      {isOnlyLayout ? <p className="gk-muted">{say('admin.onlyLayout')}</p> : null}
      {facts.length > 0 ? (
        <dl className="gk-facts gk-diff">
          {facts.map(({ key, label, parts }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <Parts parts={parts} say={say} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {attachments.added.length + attachments.removed.length > 0 ? (
        <ul className="gk-files gk-diff">
          {attachments.removed.map((file) => (
            <li key={file.id}>
              {say('admin.fileRemoved')} <del>{file.name}</del>
            </li>
          ))}
          {attachments.added.map((file) => (
            <li key={file.id}>
              {say('admin.fileAdded')}{' '}
              <ins>
                <a href={file.url}>{file.name}</a>
              </ins>
            </li>
          ))}
        </ul>
      ) : null}
      {isTextChanged ? (
        <div className="gk-diff gk-diff--text">
          {text.map((stretch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never reordered
            <Passage key={index} stretch={stretch} say={say} />
          ))}
        </div>
      ) : null}
    </section>
  )
}

function Passage({ stretch, say }: { stretch: Stretch; say: Say }) {
  const lines = stretch.changes.map((change, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never reordered
    <Line key={index} change={change} say={say} />
  ))
  if (!stretch.isFolded) return lines
  return (
    <details className="gk-diff__fold">
      <summary>{say('admin.folded', { count: stretch.changes.length })}</summary>
      {lines}
    </details>
  )
}

function Line({ change, say }: { change: BlockChange; say: Say }) {
  const block = change.op === 'changed' ? change.after : change.block
  const parts: Part[] =
    change.op === 'changed' ? change.parts : [{ op: change.op, text: change.block.text }]
  return (
    <p className={`gk-diff__line gk-diff__line--${block.kind}`}>
      <Parts parts={parts} say={say} />
    </p>
  )
}

/** Insertions and deletions, told to a screen reader by a word and to the eye by more than a colour. */
function Parts({ parts, say }: { parts: Part[]; say: Say }) {
  return parts.map(({ op, text }, index) => {
    const shown = text.replaceAll('\t', ' ｜ ')
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never reordered
    if (op === 'same') return <span key={index}>{shown}</span>
    const Mark = op === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never reordered
      <Mark key={index}>
        <span className="gk-hidden">
          {say(op === 'added' ? 'admin.addedMark' : 'admin.removedMark')}
        </span>
        {shown}
      </Mark>
    )
  })
}
