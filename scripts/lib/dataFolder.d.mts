import type { CheckoutPaths } from './paths.mjs'

export function makeDataFolder(paths: CheckoutPaths): Promise<void>
