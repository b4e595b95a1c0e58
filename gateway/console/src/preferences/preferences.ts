import { ref, watch } from 'vue'

export type Locale = 'zh-CN' | 'en'

const LOCALE = 'linli.locale'
const LARGE = 'linli.large-font'

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null // a browser that keeps nothing still works
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // kept for this page only
  }
}

/** Chinese unless this person chose English before. */
export const locale = ref<Locale>(stored(LOCALE) === 'en' ? 'en' : 'zh-CN')

/** Everything a quarter larger, for eyes that need it. */
export const largeFont = ref(stored(LARGE) === 'true')

watch(
  locale,
  (value) => {
    keep(LOCALE, value)
    document.documentElement.lang = value
  },
  { immediate: true },
)

watch(
  largeFont,
  (value) => {
    keep(LARGE, String(value))
    document.documentElement.classList.toggle('large-font', value)
  },
  { immediate: true },
)
