import { Command, CommanderError } from 'commander'
import { registerScreen } from '../../../src/cli/commands/screen.ts'

/** The smallest program that has the command, for `screen.test.ts` to run as a process of its own. */
const program = new Command('gongkai')
registerScreen(program)
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1
}
