import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { locale } from '@/preferences/preferences'
import { en } from './en'
import { zhCN } from './zh-CN'

export const i18n = createI18n({
  legacy: false,
  locale: locale.value,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
})

watch(locale, (value) => (i18n.global.locale.value = value))
