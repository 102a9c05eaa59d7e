import { type Ground, grounds, type Label, modes } from '../../../domain/disclosure/index.ts'
import type { Ending } from '../../../domain/disclosure/paths/tree.ts'

/** A label of the domain in the reader's language. */
export const inWords = (language: string, label: Label): string =>
  label[language as keyof Label] ?? label.zh

/** Where a path arrives, in words: 不予公开：过程性信息（条例第十六条第二款）. */
export function endingText(
  language: string,
  { mode, ground }: Pick<Ending, 'mode' | 'ground'>,
): string {
  const known = modes.find(({ id }) => id === mode)
  const because = (grounds as readonly Ground[]).find(({ id }) => id === ground)
  return [known?.label, because?.label]
    .filter((label) => label !== undefined)
    .map((label) => inWords(language, label))
    .join(language === 'en' ? ': ' : '：')
}
