import { Command, CommanderError } from 'commander'
import { registerCreateAdmin } from './commands/createAdmin.ts'
import { registerLaw } from './commands/law.ts'
import { registerPrepare } from './commands/prepare.ts'
import { registerRotateKeys } from './commands/rotateKeys.ts'
import { registerScreen } from './commands/screen.ts'
import { registerVerify } from './commands/verify.ts'

const program = new Command('gongkai')
  .description('政府信息公开 Government information disclosure')
  .option('--json', 'one JSON object on standard output, all else on standard error')
  // What was typed wrongly is told below, like every other fault.
  .exitOverride()

registerCreateAdmin(program)
registerLaw(program)
registerPrepare(program)
registerRotateKeys(program)
registerScreen(program)
registerVerify(program)

program
  .parseAsync()
  // The connection pool would keep the process alive; everything has been written by now.
  .then(() => process.exit())
  .catch((error: unknown) => {
    const isUsage = error instanceof CommanderError
    const message = error instanceof Error ? error.message : String(error)
    const exitCode = isUsage ? error.exitCode : 1
    // Commander has told people already.
    if (!isUsage) process.stderr.write(`${message}\n`)
    if (exitCode !== 0 && process.argv.includes('--json')) {
      const code = isUsage ? 'USAGE' : 'FAILED'
      process.stdout.write(`${JSON.stringify({ errors: [{ code, message }] })}\n`)
    }
    process.exit(exitCode)
  })
