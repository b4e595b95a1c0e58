import type { Role } from '@/api/gateway'

export type IconName = 'dashboard' | 'import' | 'demands' | 'project' | 'case' | 'tasks' | 'file' | 'heart' | 'people'

export interface MenuEntry {
  route: 'dashboard' | 'imports' | 'demands' | 'lists' | 'wishes' | 'disputes' | 'projects' | 'cases' | 'my'
  icon: IconName
  roles: readonly Role[]
}

const OFFICES: readonly Role[] = ['district-officer', 'street-officer', 'community-worker']

/** What each role finds in the menu; the services decide again on every request. */
export const MENU: readonly MenuEntry[] = [
  { route: 'my', icon: 'tasks', roles: ['volunteer'] },
  {
    route: 'dashboard',
    icon: 'dashboard',
    roles: [...OFFICES, 'social-worker', 'team-leader', 'judge', 'finance', 'prosecutor', 'case-worker', 'auditor', 'analyst', 'operator'],
  },
  { route: 'imports', icon: 'import', roles: OFFICES },
  { route: 'demands', icon: 'demands', roles: [...OFFICES, 'social-worker'] },
  { route: 'lists', icon: 'file', roles: [...OFFICES, 'social-worker', 'team-leader', 'auditor', 'analyst'] },
  { route: 'wishes', icon: 'heart', roles: [...OFFICES, 'social-worker', 'team-leader', 'volunteer'] },
  { route: 'disputes', icon: 'people', roles: [...OFFICES, 'auditor'] },
  { route: 'projects', icon: 'project', roles: [...OFFICES, 'social-worker'] },
  { route: 'cases', icon: 'case', roles: ['prosecutor', 'case-worker', 'social-worker'] },
]

export function menuOf(roles: readonly Role[]): MenuEntry[] {
  return MENU.filter((entry) => entry.roles.some((role) => roles.includes(role)))
}

/** The first page of a person: the own tasks of a volunteer, the cases of a prosecutor, the dashboard of an office. */
export function homeOf(roles: readonly Role[]): MenuEntry['route'] | undefined {
  if (roles.includes('prosecutor') || roles.includes('case-worker')) return 'cases'
  return menuOf(roles)[0]?.route
}
