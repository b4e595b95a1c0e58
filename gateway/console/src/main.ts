import { createApp } from 'vue'
import { configureClient } from '@/api/client'
import App from '@/App.vue'
import { i18n } from '@/i18n'
import { locale } from '@/preferences/preferences'
import { router } from '@/router'
import { restoreSession, sessionEnded } from '@/session/session'
import '@/styles/tokens.css'
import '@/styles/base.css'

configureClient({ language: () => (locale.value === 'en' ? 'en' : 'zh-CN'), signedOut: sessionEnded })

void restoreSession().finally(() => {
  createApp(App).use(i18n).use(router).mount('#app')
})
