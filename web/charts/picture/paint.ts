/** Paints a drawing: what is asked for with the first PNG, with the font that it needs. */
import { SOURCE_SANS } from './font.ts'

/** The style that brings the font of the page into a drawing that leaves it. */
export const FACE = `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;src:url(${SOURCE_SANS}) format("woff2")}`

/** A standalone SVG document as a PNG, `scale` times its size. */
export async function painted(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('export: no 2d canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new Error('export: the canvas gave no PNG')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}
