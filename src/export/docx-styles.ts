/** Sizes in half points, spaces in twentieths of a point; text at 12 points, dark on white, left-aligned: easy to read for most. */
export const STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 160, line: 312, lineRule: 'auto' } },
    },
    title: {
      run: { size: 44, bold: true, color: '1D3557' },
      paragraph: { spacing: { after: 240, line: 276, lineRule: 'auto' } },
    },
    heading1: {
      run: { size: 32, bold: true, color: '1D3557' },
      paragraph: { spacing: { before: 400, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true, color: '1D3557' },
      paragraph: { spacing: { before: 300, after: 120 }, keepNext: true },
    },
    footnoteText: { run: { size: 20 }, paragraph: { spacing: { after: 60, line: 252, lineRule: 'auto' } } },
    hyperlink: { run: { color: '0B5394', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 425 },
        spacing: { before: 80, after: 200 },
        border: { left: { style: 'single', size: 18, space: 12, color: '457B9D' } },
      },
    },
    { id: 'Facts', name: 'Facts', basedOn: 'Normal', run: { size: 21 }, paragraph: { spacing: { after: 60 } } },
  ],
} as const
