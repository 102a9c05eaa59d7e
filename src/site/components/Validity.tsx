import type { Validity as Value } from '../../domain/disclosure/index.ts'
import type { PageContext } from '../context.ts'

/** Whether a document is in force, in a word; what is not stands out. */
export function Validity({ context: { t }, value }: { context: PageContext; value: Value }) {
  return <span className={value === 'inForce' ? 'tag' : 'tag seal'}>{t(`validity.${value}`)}</span>
}
