'use client'
import { type ReactNode, useRef, useState } from 'react'

export type MenuAct = {
  key: string
  label: string
  tone?: 'main' | 'seal' | 'quiet'
  /** The form of the act; `close` puts the buttons back. */
  form: (close: () => void) => ReactNode
}

/** Acts as a row of buttons; one pressed makes room for its form, and gets the focus back after it. */
export function ActMenu({ acts, children }: { acts: readonly MenuAct[]; children?: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const chosen = acts.find(({ key }) => key === open)
  const close = () => {
    const key = open
    setOpen(null)
    setTimeout(() => row.current?.querySelector<HTMLElement>(`[data-act="${key}"]`)?.focus())
  }
  if (chosen) return chosen.form(close)
  return (
    <div className="gk-act__row" ref={row}>
      {acts.map(({ key, label, tone = 'quiet' }) => (
        <button
          key={key}
          type="button"
          data-act={key}
          className={`gk-btn gk-btn--${tone}`}
          onClick={() => setOpen(key)}
        >
          {label}
        </button>
      ))}
      {children}
    </div>
  )
}
