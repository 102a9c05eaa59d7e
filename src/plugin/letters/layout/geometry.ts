/** The page of an official document, GB/T 9704-2012: everything in points, from the upper left. */

const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export const page = { width: mm(210), height: mm(297) }

/** The type area (版心): 156 mm by 225 mm, 37 mm from above, 28 mm from the binding edge. */
export const area = { left: mm(28), top: mm(37), width: mm(156), height: mm(225) }

/** 22 lines a page, 28 characters a line (5.2.3). */
export const linePitch = area.height / 22
export const charPitch = area.width / 28

/** 3号, 2号 and 4号. */
export const bodySize = 16
export const titleSize = 22
export const pageNumberSize = 14

/** How much closer characters of the body stand than they are wide, so that 28 fill a line. */
export const bodySpacing = charPitch - bodySize

/** Lines of a title stand a little wider than those of the body. */
export const titlePitch = mm(12.5)

/** From the top of the type area to the letterhead (7.2.4). */
export const headOffset = mm(35)
/** The largest letterhead; a long name is set smaller, on one line. */
const largestHead = 46

/** The size in which a letterhead of that many characters fits on its line. */
export const headSize = (name: string): number =>
  Math.min(largestHead, (area.width * 0.96) / Math.max(1, [...name].length))

/** From the number to the red line below it (7.2.7), and how thick that is. */
export const ruleOffset = mm(4)
export const ruleWidth = 1.5
export const red = '#e60012'

/** From the type area to the page number (7.5), which stands one character in. */
export const pageNumberOffset = mm(7)

/** How far the date stands from the right edge: four characters, and the seal over it (7.3.5.1). */
export const dateIndent = 4 * charPitch

/**
 * How far a signature stands from the right edge, so that its middle is above that of the date. A name
 * too long for that ends at the edge.
 */
export const signatureIndent = (widths: { date: number; signature: number }): number =>
  Math.max(0, dateIndent + (widths.date - widths.signature) / 2)

/** Points as twentieths, Word's unit. */
export const twips = (points: number): number => Math.round(points * 20)
