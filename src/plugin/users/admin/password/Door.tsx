import type { ReactNode } from 'react'

/** A page of the admin before the admin: no navigation, one thing to do. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="gk-door">
      <h1>{title}</h1>
      {children}
    </main>
  )
}
