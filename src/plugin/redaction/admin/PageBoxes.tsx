'use client'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useSay } from '../../admin/say.ts'
import { type DrawnBox, drawnBetween, type Place, percent, pushed } from './boxes.ts'

type Point = { x: number; y: number }

/** A page as a picture with its boxes: drawn with a mouse or a finger, moved with the arrow keys. */
export function PageBoxes({
  src,
  page,
  size,
  boxes,
  selected,
  isDrawing,
  onDraw,
  onChange,
  onRemove,
  onSelect,
}: {
  src: string
  page: number
  size: { width: number; height: number }
  boxes: readonly (DrawnBox & { number: number })[]
  selected: string | null
  isDrawing: boolean
  onDraw: (place: Place) => void
  onChange: (key: string, place: Place) => void
  onRemove: (key: string) => void
  onSelect: (key: string) => void
}) {
  const { say } = useSay()
  const surface = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState<Point | null>(null)
  const [end, setEnd] = useState<Point | null>(null)
  const [tries, setTries] = useState(0)
  const [isMissing, setMissing] = useState(false)

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = (surface.current as HTMLElement).getBoundingClientRect()
    const part = (value: number) => Math.min(1, Math.max(0, value))
    return { x: part((clientX - left) / width), y: part((clientY - top) / height) }
  }
  const begin = (event: PointerEvent) => {
    if (!isDrawing || (event.target as HTMLElement).closest('button')) return
    event.preventDefault()
    surface.current?.setPointerCapture(event.pointerId)
    setStart(pointOf(event))
    setEnd(null)
  }
  const finish = () => {
    const place = start && end ? drawnBetween(start, end) : null
    setStart(null)
    setEnd(null)
    if (place) onDraw(place)
  }
  const onKeyDown = (box: DrawnBox) => (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      return onRemove(box.key)
    }
    const place = pushed(box, event.key, event.shiftKey)
    if (!place) return
    event.preventDefault()
    onChange(box.key, place)
  }
  const drawn = start && end ? drawnBetween(start, end) : null
  return (
    <div
      ref={surface}
      className={`gk-page${isDrawing ? ' gk-page--drawing' : ''}`}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      onPointerDown={begin}
      onPointerMove={(event) => start && setEnd(pointOf(event))}
      onPointerUp={finish}
      onPointerCancel={() => setStart(null)}
    >
      {/* biome-ignore lint/performance/noImgElement: Next would keep pictures of what is not public */}
      <img
        key={tries}
        className="gk-page__image"
        src={tries === 0 ? src : `${src}?${tries}`}
        alt={say('redaction.pageImage', { page })}
        draggable={false}
        onError={() => setMissing(true)}
        onLoad={() => setMissing(false)}
      />
      {isMissing ? (
        <p role="alert" className="gk-page__missing">
          {say('redaction.pageMissing')}{' '}
          <button
            type="button"
            className="gk-btn gk-btn--quiet"
            onClick={() => setTries(tries + 1)}
          >
            {say('ui.retry')}
          </button>
        </p>
      ) : null}
      {boxes.map((box) => (
        <button
          key={box.key}
          type="button"
          id={`gk-box-${box.key}`}
          className={`gk-box${box.key === selected ? ' gk-box--selected' : ''}`}
          style={styleOf(box)}
          aria-label={say('redaction.boxAt', {
            number: box.number,
            page,
            left: percent(box.x),
            top: percent(box.y),
            width: percent(box.width),
            height: percent(box.height),
          })}
          aria-describedby="gk-redaction-keys"
          onFocus={() => onSelect(box.key)}
          onKeyDown={onKeyDown(box)}
        >
          {box.number}
        </button>
      ))}
      {drawn ? <span className="gk-box gk-box--drawn" style={styleOf(drawn)} /> : null}
    </div>
  )
}

const styleOf = ({ x, y, width, height }: Place) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})
