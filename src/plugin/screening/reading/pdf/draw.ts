import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Glyph, Marks, Patch } from './marks.ts'
import { type Box, boxOf, identity, type Matrix, multiply, type Point, place } from './matrix.ts'
import { clippedTo, corners, firstState, pathsOf, type State, transformed } from './state.ts'

type Arguments = readonly unknown[]
type Layers = { isVisible: (group: unknown) => boolean }
type PdfGlyph = { unicode: string; width: number; isSpace: boolean }

/** Fill, and fill with stroke, by the rules of winding and of even and odd. */
const fills = new Set([
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
])

/**
 * Draws a page without a canvas: follows the operators and keeps where each character stands and what
 * was laid over what.
 */
export async function drawPage(page: PDFPageProxy, layers: Layers): Promise<Marks> {
  const { AnnotationMode, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList({
    annotationMode: AnnotationMode.ENABLE,
  })
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]))
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const pen = createPen(page, layers, { left, bottom, right, top })
  for (const [order, code] of fnArray.entries()) {
    pen.draw(names.get(code) ?? '', (argsArray[order] ?? []) as Arguments, order)
  }
  return pen.marks
}

function createPen(page: PDFPageProxy, layers: Layers, view: Box) {
  const marks: Marks = { glyphs: [], patches: [], strokes: 0 }
  const saved: State[] = []
  const visible: boolean[] = []
  let state = firstState(view)
  let text = identity
  let line = identity
  let isClipping = false

  const set = (change: Partial<State>): void => {
    state = { ...state, ...change }
  }
  const save = (): void => {
    saved.push(state)
  }
  const restore = (): void => {
    state = saved.pop() ?? state
  }
  const patch = (order: number, change: Partial<Patch> & { paths: Point[][] }): void => {
    if (visible.includes(false)) return
    const paths = change.paths.map((path) => path.map((point) => place(state.matrix, point)))
    const points = paths.flat()
    if (points.length === 0) return
    marks.patches.push({
      order,
      box: boxOf(points),
      colour: state.fill,
      isPicture: false,
      isClear: state.opacity < 0.9 || !['source-over', 'Normal'].includes(state.blend),
      clip: state.clip,
      ...change,
      paths,
    })
  }
  const picture = (order: number, isClear: boolean): void =>
    patch(order, {
      paths: [corners(0, 0, 1, 1)],
      colour: null,
      isPicture: true,
      ...(isClear ? { isClear } : {}),
    })
  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }

  const operators: Record<string, (args: Arguments, order: number) => void> = {
    save,
    restore,
    transform: (args) => set(transformed(state, args as unknown as Matrix)),
    setGState: ([pairs]) => {
      for (const [key, value] of pairs as [string, unknown][]) {
        if (key === 'ca') set({ opacity: value as number })
        if (key === 'BM') set({ blend: String(value) })
        if (key === 'Font') setFont(value as Arguments)
      }
    },
    setFillRGBColor: ([colour]) => set({ fill: String(colour) }),
    setFillColorN: () => set({ fill: null }),
    setFillTransparent: () => set({ fill: null, opacity: 0 }),
    clip: () => {
      isClipping = true
    },
    eoClip: () => {
      isClipping = true
    },
    constructPath: ([code, data, bounds], order) => {
      const kind = pathKinds.get(code as number) ?? ''
      const paths = pathsOf((data as ArrayLike<number>[])[0] ?? [])
      if (fills.has(kind)) patch(order, { paths })
      if (kind !== 'endPath') marks.strokes += paths.length
      if (isClipping && bounds) {
        const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(bounds as ArrayLike<number>)
        state = clippedTo(state, corners(left, bottom, right, top))
      }
      isClipping = false
    },
    shadingFill: (_, order) => {
      const { left, bottom, right, top } = state.clip
      const outer = state
      state = { ...state, matrix: identity }
      patch(order, { paths: [corners(left, bottom, right, top)], colour: null })
      state = outer
    },
    beginText: () => {
      text = line = identity
    },
    setCharSpacing: ([value]) => set({ characterSpacing: value as number }),
    setWordSpacing: ([value]) => set({ wordSpacing: value as number }),
    setHScale: ([value]) => set({ scale: (value as number) / 100 }),
    setLeading: ([value]) => set({ leading: -(value as number) }),
    setTextRise: ([value]) => set({ rise: value as number }),
    setTextRenderingMode: ([value]) => set({ mode: value as number }),
    setFont,
    moveText: ([x, y]) => moveLine(x as number, y as number),
    setLeadingMoveText: ([x, y]) => {
      set({ leading: y as number })
      moveLine(x as number, y as number)
    },
    setTextMatrix: (args) => {
      const matrix = (args.length === 1 ? args[0] : args) as ArrayLike<number>
      text = line = Array.from(matrix) as unknown as Matrix
    },
    nextLine: () => moveLine(0, state.leading),
    showText: ([glyphs], order) => showText(glyphs as (PdfGlyph | number | null)[], order),
    beginMarkedContent: () => visible.push(true),
    beginMarkedContentProps: ([tag, group]) =>
      visible.push(tag !== 'OC' || layers.isVisible(group)),
    endMarkedContent: () => visible.pop(),
    paintFormXObjectBegin: ([matrix, box]) => {
      save()
      if (matrix) set(transformed(state, matrix as Matrix))
      if (box) {
        const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box as ArrayLike<number>)
        state = clippedTo(state, corners(left, bottom, right, top))
      }
    },
    paintFormXObjectEnd: restore,
    beginAnnotation: ([, , transform, matrix]) => {
      save()
      for (const part of [transform, matrix]) if (part) set(transformed(state, part as Matrix))
    },
    endAnnotation: restore,
    paintImageXObject: ([name], order) => picture(order, hasAlpha(name)),
    paintInlineImageXObject: (_, order) => picture(order, false),
    paintInlineImageXObjectGroup: (_, order) => picture(order, false),
    paintImageXObjectRepeat: (_, order) => picture(order, true),
    paintImageMaskXObject: (_, order) => picture(order, true),
    paintImageMaskXObjectGroup: (_, order) => picture(order, true),
    paintImageMaskXObjectRepeat: (_, order) => picture(order, true),
    paintSolidColorImageMask: (_, order) => patch(order, { paths: [corners(0, 0, 1, 1)] }),
  }

  function setFont([font, size]: Arguments): void {
    set({ font: String(font), size: size as number })
  }

  /** A picture that lets light through: a stamp, not a cover. */
  function hasAlpha(name: unknown): boolean {
    const store = String(name).startsWith('g_') ? page.commonObjs : page.objs
    const image = store.has(String(name)) ? (store.get(String(name)) as { kind?: number }) : null
    const rgba = 3
    return image?.kind === rgba
  }

  function showText(glyphs: (PdfGlyph | number | null)[], order: number): void {
    const font = page.commonObjs.has(state.font)
      ? (page.commonObjs.get(state.font) as { fontMatrix?: number[]; vertical?: boolean })
      : null
    const unit = font?.fontMatrix?.[0] ?? 0.001
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') advance((-glyph / 1000) * state.size, font?.vertical)
      else if (glyph) {
        const width = font?.vertical ? state.size : glyph.width * unit * state.size
        keep(glyph, width, order)
        const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
        advance(width + spacing, font?.vertical)
      }
    }
  }

  function advance(by: number, isVertical = false): void {
    text = multiply(text, isVertical ? [1, 0, 0, 1, 0, -by] : [1, 0, 0, 1, by * state.scale, 0])
  }

  function keep(glyph: PdfGlyph, width: number, order: number): void {
    const matrix = multiply(state.matrix, text)
    const [start, end, centre, above] = (
      [
        [0, state.rise],
        [width * state.scale, state.rise],
        [(width * state.scale) / 2, state.rise + state.size * 0.3],
        [0, state.rise + state.size],
      ] as Point[]
    ).map((point) => place(matrix, point)) as [Point, Point, Point, Point]
    const [x, y] = [matrix[0], matrix[1]]
    const length = Math.hypot(x, y) || 1
    const made: Glyph = {
      text: glyph.unicode,
      order,
      start,
      centre,
      direction: [x / length, y / length],
      width: Math.hypot(end[0] - start[0], end[1] - start[1]),
      size: Math.hypot(above[0] - start[0], above[1] - start[1]),
      colour: state.fill ?? '',
      opacity: state.opacity,
      isInvisible: state.mode === 3 || state.mode === 7,
      isOff: visible.includes(false),
      clip: state.clip,
    }
    marks.glyphs.push(made)
  }

  return {
    marks,
    draw: (name: string, args: Arguments, order: number) => operators[name]?.(args, order),
  }
}

/** By the number that a path carries of what is done with it. */
const pathKinds = new Map<number, string>([
  [22, 'fill'],
  [23, 'eoFill'],
  [24, 'fillStroke'],
  [25, 'eoFillStroke'],
  [26, 'closeFillStroke'],
  [27, 'closeEOFillStroke'],
  [20, 'stroke'],
  [21, 'closeStroke'],
  [28, 'endPath'],
])
