'use client'
import { type ReactNode, useEffect, useRef } from 'react'

/** What came of a press whose button is gone: the keyboard and the screen reader go on from here. */
export function FocusBox({
  className,
  takesFocus,
  children,
}: {
  className: string
  takesFocus: boolean
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  return (
    <div ref={box} className={className} tabIndex={-1}>
      {children}
    </div>
  )
}
