import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { launchBrowser } from '../../support/browser.ts'
import { tool } from './tools.ts'

export const identity = '11010519491231002X'
export const person = '欧阳小明'
/** A title, the lines to be removed, and one that stays. */
const lines = ['Subsidy list of the county', identity, person, 'Paid in full']
const latin = lines.filter((line) => line !== person)

const html = `<!doctype html><meta charset="utf-8"><title>${identity}</title>
<meta name="author" content="${person}">${lines.map((line) => `<p>${line}</p>`).join('')}`

export type Producer = {
  name: string
  /** Which strings it wrote, and which of them are no text but pixels. */
  secrets: string[]
  make: (folder: string) => Promise<Uint8Array>
  /** Where a secret is when its program cannot tell: points from above, on a page of 595 by 842. */
  place?: [left: number, top: number, width: number, height: number]
}

/** The programs that the PDFs of an office come from. */
export const producers: Producer[] = [
  {
    name: 'LibreOffice',
    secrets: [identity, person],
    make: async (folder) => {
      const source = path.join(folder, 'office.html')
      await writeFile(source, html)
      const home = `-env:UserInstallation=file://${folder}/profile`
      await tool(
        'soffice',
        home,
        '--headless',
        '--convert-to',
        'pdf:writer_web_pdf_Export',
        '--outdir',
        folder,
        source,
      )
      return readFile(path.join(folder, 'office.pdf'))
    },
  },
  {
    name: 'Chromium',
    secrets: [identity, person],
    make: async () => {
      const browser = await launchBrowser()
      const page = await browser.newPage()
      await page.setContent(html)
      const pdf = await page.pdf({ format: 'A4', tagged: true })
      await browser.close()
      return pdf
    },
  },
  { name: 'pdf-lib', secrets: [identity], make: async () => written() },
  {
    name: 'Ghostscript',
    secrets: [identity],
    make: async (folder) => {
      const [source, target] = [path.join(folder, 'page.ps'), path.join(folder, 'page.pdf')]
      const shown = latin.map((line, at) => `60 ${700 - at * 40} moveto (${line}) show`)
      const title = `[ /Title (${identity}) /DOCINFO pdfmark`
      await writeFile(
        source,
        `%!PS\n${title}\n/Times-Roman findfont 14 scalefont setfont\n${shown.join('\n')}\nshowpage\n`,
      )
      await tool(
        'gs',
        '-q',
        '-dNOPAUSE',
        '-dBATCH',
        '-sDEVICE=pdfwrite',
        '-sPAPERSIZE=a4',
        `-sOutputFile=${target}`,
        source,
      )
      return readFile(target)
    },
  },
  {
    name: 'a scanner',
    secrets: [identity],
    place: [40, 140, 300, 30],
    make: async (folder) => {
      const source = path.join(folder, 'scanned.pdf')
      await writeFile(source, await written())
      await tool('pdftoppm', '-r', '150', '-jpeg', '-singlefile', source, path.join(folder, 'scan'))
      const pdf = await PDFDocument.create()
      pdf.setSubject(identity)
      const image = await pdf.embedJpg(await readFile(path.join(folder, 'scan.jpg')))
      pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
      return pdf.save()
    },
  },
  {
    name: 'a form',
    secrets: [identity],
    place: [50, 190, 260, 44],
    make: async () => {
      const pdf = await PDFDocument.create()
      const page = pdf.addPage([595, 842])
      page.drawText('Paid in full', {
        x: 60,
        y: 500,
        font: await pdf.embedFont(StandardFonts.Helvetica),
      })
      const field = pdf.getForm().createTextField('identity')
      field.setText(identity)
      field.addToPage(page, { x: 60, y: 620, width: 240, height: 24 })
      return pdf.save()
    },
  },
]

async function written(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  latin.forEach((line, at) => {
    page.drawText(line, { x: 60, y: 740 - at * 60, size: 14, font })
  })
  await pdf.attach(new TextEncoder().encode(identity), `${identity}.txt`)
  return pdf.save()
}
