import type { ReactElement } from 'react'

type RenderToString = (element: ReactElement) => string

let renderer: Promise<RenderToString> | null = null

/**
 * React to HTML. Next gives route handlers a React that cannot; so this is taken from `node_modules`
 * as it is, past the bundler, once.
 */
export async function renderHtml(view: ReactElement): Promise<string> {
  renderer ??= import(
    /* turbopackIgnore: true */ /* webpackIgnore: true */ 'react-dom/server'
  ).then((server: { renderToStaticMarkup: RenderToString }) => server.renderToStaticMarkup)
  const render = await renderer
  return `<!doctype html>${render(view)}`
}
