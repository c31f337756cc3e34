/** What a cover picture is, by the head of its file. */
export interface PictureForm {
  readonly kind: 'png' | 'jpg'
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** Whether parts of it may be transparent. */
  readonly transparent: boolean
}

/** Undefined where it is neither a PNG nor a JPEG, or breaks off before it says its size. */
export const readPictureForm = (bytes: Uint8Array): PictureForm | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return view.getUint32(0) === 0x89504e47 ? pngForm(view) : view.getUint16(0) === 0xffd8 ? jpegForm(view) : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The head chunk stands first: https://www.w3.org/TR/png/#11IHDR. Colour types 4 and 6 have an alpha channel. */
const pngForm = (view: DataView): PictureForm => ({
  kind: 'png',
  width: view.getUint32(16),
  height: view.getUint32(20),
  transparent: [4, 6].includes(view.getUint8(25)),
})

/** The size stands in the first frame header, SOF0 to SOF15; C4, C8 and CC are other segments (ITU-T T.81, table B.1). */
const jpegForm = (view: DataView): PictureForm => {
  let place = 2
  for (;;) {
    const marker = view.getUint16(place)
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { kind: 'jpg', height: view.getUint16(place + 5), width: view.getUint16(place + 7), transparent: false }
    place += 2 + view.getUint16(place + 2)
  }
}
