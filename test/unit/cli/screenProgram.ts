import { Command } from 'commander'
import { registerScreen } from '../../../src/cli/commands/screen.ts'

/** The smallest program that has the command, for `screen.test.ts` to run as a process of its own. */
const program = new Command('gongkai')
registerScreen(program)
await program.parseAsync()
