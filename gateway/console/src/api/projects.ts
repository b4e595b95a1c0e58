import { api, type Tagged } from './client'

export interface Indicator {
  kind: 'OUTPUT' | 'OUTCOME'
  name: string
  unit: string
  baseline: number
  target: number
}

/** The development package of a project (PRJ-02); amounts in fen, so that no cent is lost to rounding. */
export interface ProjectPackage {
  needAnalysis: string
  evidence: string[]
  targetGroup: string
  targetNumber: number | null
  goals: { statement: string; indicator: string; due: string | null }[]
  indicators: Indicator[]
  activityPlan: { title: string; volunteerPost: string; from: string | null; to: string | null }[]
  team: { person: string; role: 'SOCIAL_WORKER' | 'COORDINATOR' | 'EXPERT'; licence: string | null }[]
  volunteerPosts: { title: string; people: number }[]
  budget: { line: string; amountFen: number }[]
  risks: { description: string; measure: string }[]
  sustainability: string
  area: string
  serviceClass: string
}

export interface Project {
  id: string
  name: string
  area: string
  projectClass: string
  stage: string
  phase: string
  demandId?: string | null
  /** What is known of the linked demand now; its time is decided once one of several was chosen. */
  demand?: { title?: string | null; status: string; startsAt?: string | null; endsAt?: string | null; timeDecided: boolean } | null
  author?: string
  content?: Partial<ProjectPackage> | null
  missing?: string[]
  approvals?: { as: string; by: string; at: string }[]
  lastReturn?: { from: string; reason: string; by: string; at: string } | null
  moves?: string[]
}

export const projects = {
  list: () => api.all<Project>('/projects'),
  read: (id: string) => api.read<Project>(`/projects/${id}`),
  start: (name: string, demandId: string, projectClass: string, key: string) =>
    api.create<Project>('/projects', { name, demandId, projectClass }, key),
  develop: (project: Tagged<Project>) => api.change<Project>('POST', `/projects/${project.value.id}/development`, project.etag),
  savePackage: (project: Tagged<Project>, content: ProjectPackage) =>
    api.change<Project>('PUT', `/projects/${project.value.id}/package`, project.etag, content),
  review: (project: Tagged<Project>) => api.change<Project>('POST', `/projects/${project.value.id}/review`, project.etag),
  approve: (project: Tagged<Project>, as: 'MENTOR' | 'PARTY_SECRETARY') =>
    api.change<Project>('POST', `/projects/${project.value.id}/approvals`, project.etag, { as }),
  giveBack: (project: Tagged<Project>, reason: string) =>
    api.change<Project>('POST', `/projects/${project.value.id}/return`, project.etag, { reason }),
}
