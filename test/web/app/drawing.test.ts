import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDrawing } from '../../../web/app/drawing.ts'

let frames: (() => void)[] = []
const onFrame = (begun: () => void) => {
  frames.push(begun)
}
const frame = () => {
  for (const begin of frames.splice(0)) begin()
}

beforeEach(() => {
  frames = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('draws now at once, and soon in a task of its own, once for all that has changed', () => {
  const draw = vi.fn()
  const { drawNow, drawSoon } = createDrawing(draw, onFrame)
  drawNow()
  expect(draw).toHaveBeenCalledTimes(1)
  frame()
  drawSoon()
  drawSoon()
  expect(draw).toHaveBeenCalledTimes(1)
  vi.runAllTimers()
  expect(draw).toHaveBeenCalledTimes(2)
})

it('draws soon at most once a frame, and never within the task of the frame', () => {
  const draw = vi.fn()
  const { drawSoon } = createDrawing(draw, onFrame)
  drawSoon()
  vi.runAllTimers()
  for (let change = 0; change < 5; change++) drawSoon()
  vi.runAllTimers()
  expect(draw).toHaveBeenCalledTimes(1)
  frame()
  expect(draw).toHaveBeenCalledTimes(1)
  vi.runAllTimers()
  expect(draw).toHaveBeenCalledTimes(2)
})

it('draws nothing more where what was due has been drawn at once', () => {
  const draw = vi.fn()
  const { drawNow, drawSoon } = createDrawing(draw, onFrame)
  drawSoon()
  drawNow()
  vi.runAllTimers()
  frame()
  vi.runAllTimers()
  expect(draw).toHaveBeenCalledTimes(1)
})
