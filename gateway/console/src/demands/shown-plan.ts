import { ref } from 'vue'

export type PlanStep = 'making' | 'made' | 'reviewed'

// The plan being looked at. It is kept beside the page, for a plan cannot be found again by its area: who leaves the page
// while one is being made finds it here. The page's address tells it too, so it survives a reload.
export const planId = ref('')
export const planStep = ref<PlanStep>('made')
