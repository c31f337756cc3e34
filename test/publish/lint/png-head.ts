/** The signature and the head chunk of a PNG: https://www.w3.org/TR/png/#11IHDR; 2 is colour alone, 6 colour and alpha. */
export const pngHead = (width: number, height: number, colourType: 2 | 6): Buffer => {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    size,
    Buffer.from([8, colourType, 0, 0, 0]),
  ])
}
