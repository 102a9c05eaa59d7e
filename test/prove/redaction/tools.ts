import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Programs of others that look at our files, and what to install to have them. */
const packages: Record<string, string> = {
  pdftotext: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  gs: 'ghostscript',
  soffice: 'libreoffice-writer',
}

/** What a program says. One that is not there fails the proof, with what to install. */
export async function tool(name: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await execute(name, args, { maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(`The proof needs ${name}: apt-get install ${packages[name]}`)
  }
}
