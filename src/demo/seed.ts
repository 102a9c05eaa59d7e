import type { Payload } from 'payload'

export async function seedDemoCounty(_payload: Payload): Promise<void> {}
