import type { Command } from 'commander'
import { withPayload } from '../payload.ts'

void withPayload
export function registerVerify(_program: Command): void {}
