/** Light, dark, or as the system; kept for the next visit where storage is allowed. */
import type { Theme } from './state.ts'
import type { Store } from './store.ts'

const KEY = 'pacta-theme'

export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'auto'
  } catch {
    return 'auto'
  }
}

function show(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Storage is forbidden: the choice holds until the page is left.
  }
}

/** Shows the theme from now on. */
export function keepTheme(store: Store): void {
  show(store.get().theme)
  store.subscribe((before) => {
    const { theme } = store.get()
    if (theme !== before.theme) show(theme)
  })
}
