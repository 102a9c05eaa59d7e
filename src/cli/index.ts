import { Command } from 'commander'
import { registerCreateAdmin } from './commands/createAdmin.ts'
import { registerLaw } from './commands/law.ts'
import { registerPrepare } from './commands/prepare.ts'
import { registerVerify } from './commands/verify.ts'

const program = new Command('gongkai')
  .description('政府信息公开 Government information disclosure')
  .option('--json', 'one JSON object on standard output, all else on standard error')

registerCreateAdmin(program)
registerLaw(program)
registerPrepare(program)
registerVerify(program)

program
  .parseAsync()
  // The connection pool would keep the process alive; everything has been written by now.
  .then(() => process.exit())
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
