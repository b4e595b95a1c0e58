import { api, type Page, type Tagged } from './client'

export type WishStatus =
  | 'COLLECTED'
  | 'VERIFIED'
  | 'PUBLISHED'
  | 'CLAIMED'
  | 'RELEASED'
  | 'DELIVERED'
  | 'CONFIRMED'
  | 'CLOSED'
  | 'WITHDRAWN'

/** A wish in the public pool: nothing personal. */
export interface PoolWish {
  id: string
  version: number
  number: string
  title: string
  description: string
  category: string
  group: string
  area: string
  areaName: string
  valueYuan: number
  openYuan: number
  joint: boolean
  members: number
  publishedOn: string
  beneficiary?: string | null
}

/** A wish for the office of the place and for those who claimed it; the beneficiary is masked. */
export interface Wish {
  id: string
  version: number
  number: string
  title: string
  description: string
  category: string
  group: string
  area: string
  areaName: string
  valueYuan: number
  joint: boolean
  openYuan: number
  status: WishStatus
  beneficiary: string
  phone: string
  shares: { kind: string; reference: string; yuan: number; takenAt: string }[]
  contacted: boolean
  releases: number
  lastRelease?: string | null
  reason?: string | null
  clocks: { clock: string; due: string; provisional: boolean; overdue: boolean }[]
  overdue: boolean
  evaluations: { side: string; rating: number; at: string }[]
}

/** Where a wish is brought; opening it is put on record. */
export interface HandOver {
  handOver: 'ADDRESS' | 'COMMUNITY'
  areaName: string
  beneficiary?: string | null
  phone?: string | null
  address?: string | null
}

export interface NewWish {
  title: string
  description: string
  category: string
  group: string
  area: string
  valueYuan: number
  joint: boolean
  beneficiary: { name: string; phone: string; address: string }
}

export type WishMove = 'verification' | 'publication' | 'contact' | 'release' | 'delivery' | 'confirmation'

export const wishes = {
  pool: (area: string) => api.get<Page<PoolWish>>('/wishes/pool', { area, limit: 100 }),
  mine: () => api.all<Wish>('/wishes', { claimed: 'me' }),
  list: (area: string, status?: WishStatus) => api.get<Page<Wish>>('/wishes', { area, status, limit: 100 }),
  one: (id: string) => api.read<Wish>(`/wishes/${id}`),
  collect: (wish: NewWish, key: string) => api.create<Wish>('/wishes', wish, key),
  move: (wish: Tagged<Wish>, move: WishMove) => api.change<Wish>('POST', `/wishes/${wish.value.id}/${move}`, wish.etag),
  deny: (wish: Tagged<Wish>, reason: string) =>
    api.change<Wish>('POST', `/wishes/${wish.value.id}/denial`, wish.etag, { reason }),
  evaluate: (wish: Tagged<Wish>, rating: number) =>
    api.change<Wish>('POST', `/wishes/${wish.value.id}/evaluations`, wish.etag, { rating }),
  open: (wish: Tagged<Wish>, purpose: string) =>
    api.change<HandOver>('POST', `/wishes/${wish.value.id}/readings`, wish.etag, { purpose }),
  claim: (id: string, etag: string, kind: 'VOLUNTEER' | 'TEAM' | 'ORGANIZATION', reference: string, yuan?: number) =>
    api.change<Wish>('POST', `/wishes/${id}/claims`, etag, {
      kind,
      ...(reference ? { reference } : {}),
      ...(yuan ? { yuan } : {}),
    }),
}
