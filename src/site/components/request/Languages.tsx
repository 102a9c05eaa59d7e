import type { PageContext } from '../../context.ts'
import { languageNames, languages, pathIn } from '../../language.ts'
import { each } from '../each.ts'

/**
 * The same form in another language, with everything that was typed: a link would lose it. Buttons of
 * the form that they stand in, so that they work without a script.
 */
export function Languages({
  context,
  path,
  lead,
}: {
  context: PageContext
  path: string
  lead: string
}) {
  return (
    <p className="languages">
      <span>{lead}</span>{' '}
      {each(
        languageNames.filter((name) => name !== context.language),
        (name) => (
          <button
            className="btn quiet"
            type="submit"
            name="step"
            value="language"
            formAction={pathIn(name, path)}
            lang={languages[name].tag}
          >
            {languages[name].name}
          </button>
        ),
      )}
    </p>
  )
}
