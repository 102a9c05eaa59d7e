/** What the app reads from its environment in demo mode. Never a default secret, never telemetry. */
export function demoEnv({ url, secrets, paths, port, host = '127.0.0.1', given = process.env }) {
  return {
    ...given,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    PAYLOAD_SECRET: given.PAYLOAD_SECRET || secrets.payloadSecret,
    GONGKAI_ENCRYPTION_KEY: given.GONGKAI_ENCRYPTION_KEY || secrets.encryptionKey,
    GONGKAI_DATA_DIR: given.GONGKAI_DATA_DIR || paths.app,
    GONGKAI_DEMO: '1',
    PORT: String(port),
    SITE_URL: given.SITE_URL || `http://${host}:${port}`,
  }
}
