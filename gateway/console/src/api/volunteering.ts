import { api, type Page } from './client'

/** A place in an activity with what became of it; the place that a match led to has the assignment's id. */
export interface SignUp {
  id: string
  activityId: string
  area: string
  title: string
  startsAt: string
  endsAt: string
  state: string
  minutes: number
  checkedInAt?: string | null
  checkedOutAt?: string | null
}

export interface CheckIn {
  id: string
  state: string
  checkedInAt: string
  checkedOutAt?: string | null
  minutes?: number | null
}

/** The account in the ledger: minutes are the record, hours are how they are shown. */
export interface Hours {
  minutes: number
  hours: string
  entryCount: number
}

/** One session of service. */
export interface HourRecord {
  id: string
  signUpId: string
  title: string
  day: string
  minutes: number
  state: string
  evidence: string
}

export const volunteering = {
  hours: (volunteerId: string) => api.get<Hours>(`/volunteers/${volunteerId}/hours`),
  hourRecords: (volunteer: string) => api.get<Page<HourRecord>>('/hour-records', { volunteer }),
  signUps: (volunteer: string) => api.all<SignUp>('/sign-ups', { volunteer }),
  checkIn: (signUpId: string, key: string) => api.create<CheckIn>('/check-ins', { signUpId }, key),
  /** Checks out on the version that the check-in has now. */
  async checkOut(signUpId: string) {
    const { etag } = await api.read<CheckIn>(`/check-ins/${signUpId}`)
    return api.change<CheckIn>('POST', `/check-ins/${signUpId}/check-out`, etag)
  },
}
