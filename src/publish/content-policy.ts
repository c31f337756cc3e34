/**
 * What a page of the site may load and run: its own style, scripts, pictures and audio; nothing inline, nothing from elsewhere. A page
 * that searches may run WebAssembly too, and fetch the site's own files. https://www.w3.org/TR/CSP3/
 */
export const contentPolicy = ({ searches }: { readonly searches: boolean }): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    `script-src 'self'${searches ? " 'wasm-unsafe-eval'" : ''}`,
    ...(searches ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "img-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
