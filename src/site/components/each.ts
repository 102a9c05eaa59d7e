import { createElement, Fragment, type ReactNode } from 'react'

/** Renders a list in its order. Pages are rendered once, so items need no keys to be told apart. */
export const each = <T>(
  items: readonly T[],
  render: (item: T, index: number) => ReactNode,
): ReactNode => createElement(Fragment, null, ...items.map(render))
