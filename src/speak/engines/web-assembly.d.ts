// Node has WebAssembly; its types come with the browser's, which this project leaves out. Only what flite needs.
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module'
  }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  class Instance {
    constructor(module: Module, imports: object)
    readonly exports: object
  }
  function compile(bytes: Uint8Array): Promise<Module>
}
