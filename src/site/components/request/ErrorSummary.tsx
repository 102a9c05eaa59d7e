import type { PageContext } from '../../context.ts'
import { each } from '../each.ts'

/** Something that is wrong, and the id of the control that it is about; none for the form as a whole. */
export type FormFault = { field?: string | undefined; message: string }

/**
 * Everything that is wrong, at the top of the page, each with a way to its field. It takes the focus
 * when the page opens, so that a screen reader begins with it.
 */
export function ErrorSummary({
  context: { t },
  title,
  faults,
  notes = [],
}: {
  context: PageContext
  title?: string
  faults: readonly FormFault[]
  notes?: readonly string[]
}) {
  if (faults.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without a script, nothing else brings a reader to the errors
    <div className="summary" role="alert" tabIndex={-1} id="faults" autoFocus>
      <h2>{title ?? t('apply.errors', { count: faults.length })}</h2>
      <ul>
        {each(faults, ({ field, message }) => (
          <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
      {each(notes, (note) => (
        <p>{note}</p>
      ))}
    </div>
  )
}
