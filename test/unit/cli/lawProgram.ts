import { Command } from 'commander'
import { registerLaw } from '../../../src/cli/commands/law.ts'

/** The smallest program that has the command, for `law.test.ts` to run as a process of its own. */
const program = new Command('gongkai')
if (process.env.JSON_OPTION_OF === 'program') program.option('--json')
registerLaw(program)
await program.parseAsync()
