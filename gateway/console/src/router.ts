import { createRouter, createWebHistory } from 'vue-router'
import { homeOf, MENU, type MenuEntry } from '@/session/menu'
import { has, me, takeReturnTo } from '@/session/session'
import { whereabouts } from '@/shell/whereabouts'

const rolesOf = (route: MenuEntry['route']) => MENU.find((entry) => entry.route === route)!.roles

/** The console's own addresses; the gateway answers each of them with index.html. */
export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', name: 'home', component: () => import('@/shell/NoPage.vue') },
    { path: '/dashboard/:area?', name: 'dashboard', component: () => import('@/dashboard/DashboardPage.vue') },
    { path: '/imports', name: 'imports', component: () => import('@/imports/ImportPage.vue') },
    { path: '/demands/:id?', name: 'demands', component: () => import('@/demands/DemandPage.vue') },
    { path: '/lists', name: 'lists', component: () => import('@/lists/ListsPage.vue') },
    { path: '/wishes/:id?', name: 'wishes', component: () => import('@/wishes/WishPage.vue') },
    { path: '/disputes/:id?', name: 'disputes', component: () => import('@/disputes/DisputePage.vue') },
    { path: '/my', name: 'my', component: () => import('@/volunteer/MyPage.vue') },
    { path: '/projects/:id?', name: 'projects', component: () => import('@/projects/ProjectPage.vue') },
    { path: '/cases/:id?', name: 'cases', component: () => import('@/cases/CasePage.vue') },
    { path: '/:rest(.*)*', name: 'unknown', component: () => import('@/shell/NoPage.vue') },
  ],
})

/** Ask before changing the address without being asked to: after an answer, say. */
export const staysOn = whereabouts(router)

router.beforeEach((to) => {
  if (!me.value) return true
  if (to.name === 'home') {
    const back = takeReturnTo()
    if (back && back !== '/') return back
    const home = homeOf(me.value.roles)
    return home ? { name: home, replace: true } : true
  }
  const entry = MENU.find((candidate) => candidate.route === to.name)
  // A page that the role does not have is answered like a page that does not exist.
  return entry && !has(...rolesOf(entry.route)) ? { name: 'unknown', params: { rest: ['none'] }, replace: true } : true
})
