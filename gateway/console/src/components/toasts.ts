import { ref, watch } from 'vue'
import { locale } from '@/preferences/preferences'

export interface Toast {
  id: number
  text: string
}

const LIFETIME_MILLIS = 6_000
let next = 1

export const toasts = ref<Toast[]>([])

/** Says briefly that something was done; refusals are shown where they happened, not here. */
export function say(text: string): void {
  const id = next++
  toasts.value = [...toasts.value, { id, text }]
  setTimeout(() => dismiss(id), LIFETIME_MILLIS)
}

// What was said in the other language is said and done.
watch(locale, () => (toasts.value = []))

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}
