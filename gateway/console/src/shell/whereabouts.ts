import type { RouteLocationNormalized, Router } from 'vue-router'

/**
 * Tells whether a person is on a page and means to stay: a page is loaded when it is first opened, and until then the
 * address is still that of the page he leaves. A change of the address that comes then would call him back.
 */
export function whereabouts(router: Router): (page: string) => boolean {
  let wanted: RouteLocationNormalized | undefined
  const arrived = (to: RouteLocationNormalized) => {
    if (wanted === to) wanted = undefined
  }
  router.beforeEach((to) => {
    wanted = to
  })
  router.afterEach(arrived)
  router.onError((_error, to) => arrived(to))
  return (page) => !wanted && router.currentRoute.value.name === page
}
