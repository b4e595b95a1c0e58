// Two jobs in which people depend on each other, each person in a browser session of his own:
// a project goes from a listed demand through the first gate, and a juvenile case is opened, worked on and sealed by its
// team while nobody else can see that it exists.
//
//   LINLI_SECRETS=.linli/secrets.properties node story/gate-and-case.mjs --base http://127.0.0.1:8080 --out shots
//
// Needs at least one listed demand (story/district-officer.mjs leaves some). Exits with 1 when anything is wrong.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DESKTOP, expect, openBrowser, openPage, signIn } from './browser.mjs'

const { values: options } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:8080' },
    out: { type: 'string', default: 'shots' },
    timeout: { type: 'string', default: '60' },
  },
})
mkdirSync(options.out, { recursive: true })
const browser = await openBrowser()
const sessions = new Map()
const picture = (person, name) => sessions.get(person).page.screenshot({ path: join(options.out, `${name}.png`) })

/** The page of a person, signed in once. */
async function as(person) {
  if (!sessions.has(person)) {
    const session = await openPage(browser, DESKTOP)
    session.page.setDefaultTimeout(Number(options.timeout) * 1_000)
    sessions.set(person, session)
    await signIn(session.page, options.base, person)
  }
  return sessions.get(person).page
}

let number = 0
async function step(name, action) {
  const started = Date.now()
  number += 1
  const said = await action()
  console.log(`${String(number).padStart(2)}  ${name}${said ? `: ${said}` : ''}  (${Date.now() - started} ms)`)
}

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** An identity number of somebody who does not exist, with a right check digit (GB 11643). */
function citizenId(birth, sequence) {
  const digits = `330411${birth}${sequence}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return digits + '10X98765432'[sum % 11]
}

const name = `邻里共学 ${Date.now().toString(36)}`
let area = ''
let project = ''
let file = ''
let failed = false
try {
  await step('a social worker starts a project from a listed demand', async () => {
    const page = await as('social-worker')
    await page.goto(`${options.base}/projects`)
    await page.locator('[data-test=start-project]').click()
    await page.locator('#project-name').fill(name)
    const demands = page.locator('#project-demand option:not([disabled])')
    await demands.first().waitFor({ state: 'attached' })
    await page.locator('#project-demand').selectOption(await demands.first().getAttribute('value'))
    await page.locator('#project-class').selectOption('CARE_FOR_KEY_GROUPS')
    await page.locator('dialog form button.primary').click()
    await page.waitForURL(/\/projects\/.+/)
    await page.locator('[data-test=project-sheet] .steps').waitFor()
    const meant = await page.locator('[data-test=project-demand]').innerText()
    if (!/\d{2}:\d{2}/.test(meant)) throw new Error(`the project does not tell when its demand takes place: ${meant}`)
    project = page.url()
    area = await page.locator('[data-test=project-sheet]').getAttribute('data-area')
    return `${name}, ${area}`
  })

  await step('the review refuses an unfinished package and names what is missing', async () => {
    const page = await as('social-worker')
    await page.getByRole('button', { name: '进入研发' }).click()
    await page.getByRole('button', { name: '提交评审' }).click()
    const missing = page.locator('[data-test=project-sheet] .missing li')
    await missing.first().waitFor()
    const { faults } = sessions.get('social-worker')
    // The refusal itself is logged by the browser as a failed request.
    faults.splice(0, faults.length, ...faults.filter((fault) => !/\b422\b.*\/review/.test(fault)))
    await picture('social-worker', 'project-incomplete')
    return `${await missing.count()} parts`
  })

  await step('the social worker writes the package and submits it', async () => {
    const page = await as('social-worker')
    await page.getByRole('button', { name: '编写研发方案' }).click()
    const form = page.locator('[data-test=package-form]')
    const rows = (label) => form.locator('fieldset').filter({ has: page.locator('legend', { hasText: label }) })
    const add = (label) => rows(label).locator('button.add').click()
    await form.locator('#pkg-need').fill('社区放学后无人照看的儿童较多，家长希望就近得到陪伴与辅导。')
    await rows('依据').locator('input').first().fill('入户走访 120 户')
    await form.locator('#pkg-group').fill('6–12 岁儿童')
    await form.locator('#pkg-number').fill('80')
    await form.locator('#pkg-class').fill('一小')
    await add('产出与成效指标')
    const output = rows('产出与成效指标').locator('.entry').nth(0)
    await output.locator('input').nth(0).fill('参加儿童数')
    await output.locator('input').nth(1).fill('人')
    await output.locator('input').nth(3).fill('80')
    await add('产出与成效指标')
    const outcome = rows('产出与成效指标').locator('.entry').nth(1)
    await outcome.locator('select').selectOption('OUTCOME')
    await outcome.locator('input').nth(0).fill('家长满意率')
    await outcome.locator('input').nth(1).fill('%')
    await outcome.locator('input').nth(3).fill('90')
    await add('目标')
    const goal = rows('目标').locator('.entry').first()
    await goal.locator('input').first().fill('半年内让 80 名儿童每周至少参加一次活动')
    await goal.locator('select').selectOption('参加儿童数')
    await goal.locator('input[type=date]').fill(day(180))
    await add('志愿者岗位')
    await rows('志愿者岗位').locator('.entry input').first().fill('伴学员')
    await add('活动计划')
    const activity = rows('活动计划').locator('.entry').first()
    await activity.locator('input').first().fill('周三课后共学')
    await activity.locator('select').selectOption('伴学员')
    await rows('专业团队').locator('.entry input').nth(1).fill('SW-2026-0001')
    await add('预算')
    await rows('预算').locator('.entry input').nth(0).fill('课程物料')
    await rows('预算').locator('.entry input').nth(1).fill('12800.50')
    await add('风险与对策')
    await rows('风险与对策').locator('.entry input').nth(0).fill('志愿者临时缺席')
    await rows('风险与对策').locator('.entry input').nth(1).fill('每场设一名候补')
    await form.locator('#pkg-sustain').fill('由社区接续场地与志愿者招募。')
    await picture('social-worker', 'project-package')
    await form.locator('button.primary').click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '提交评审' }).click()
    await page.locator('[data-test=project-sheet] .approvals').waitFor()
  })

  await step('a second social worker approves as mentor, the community as Party secretary', async () => {
    const mentor = await as('social-worker-2')
    await mentor.goto(project)
    await mentor.getByRole('button', { name: '作为导师同意' }).click()
    await mentor.getByRole('button', { name: '作为导师同意' }).waitFor({ state: 'detached' })
    const secretary = await as(`community-worker@${area}`)
    await secretary.goto(project)
    await secretary.getByRole('button', { name: '作为社区党组织书记同意' }).click()
    await secretary.locator('[data-test=project-sheet][data-stage=SHOWCASE]').waitFor()
    await picture(`community-worker@${area}`, 'project-showcase')
  })

  await step('a prosecutor opens a case for a team', async () => {
    const page = await as('prosecutor')
    await page.goto(`${options.base}/cases`)
    await page.locator('[data-test=open-case]').click()
    await page.locator('#case-name').fill('测试甲')
    await page.locator('#case-id').fill(citizenId('20101015', '013'))
    await page.locator('#case-act').fill(day(-60))
    await page.locator('#case-school').fill('某中学')
    await page.locator('#case-gname').fill('测试乙')
    await page.locator('#case-grel').fill('父亲')
    const streets = page.locator('#case-street option:not([disabled])')
    await streets.first().waitFor({ state: 'attached' })
    await page.locator('#case-street').selectOption(await streets.first().getAttribute('value'))
    await page.locator('#case-sw').fill('social-worker, social-worker-2')
    await page.locator('dialog form button.primary').click()
    await page.waitForURL(/\/cases\/.+/)
    await page.locator('[data-test=case-sheet] .road').waitFor()
    file = page.url()
    await page.locator('[data-test=move-form] button.primary').click()
    await page.locator('[data-test=case-sheet][data-status=INVESTIGATING]').waitFor()
    await picture('prosecutor', 'case-investigation')
  })

  await step('its social worker submits the report', async () => {
    const page = await as('social-worker')
    await page.goto(file)
    const form = page.locator('[data-test=move-form]')
    await form.locator('#report-upbringing').fill('随祖父母长大。')
    await form.locator('#report-offenceCause').fill('交友不慎。')
    await form.locator('#report-guardianship').fill('父母外出务工。')
    await form.locator('#report-education').fill('初三在读。')
    await form.waitFor()
    for (const summary of await form.locator('.long').all()) await summary.fill('当面谈话，情况属实。')
    await form.locator('#report-sources').fill('学校档案\n社区走访')
    await form.locator('#report-investigators').fill('social-worker, social-worker-2')
    await form.locator('button.primary').click()
    await page.locator('[data-test=case-sheet][data-status=REPORT_SUBMITTED]').waitFor()
    await picture('social-worker', 'case-report')
  })

  await step('nobody else can see that the case exists', async () => {
    const other = await as('prosecutor-2')
    const answers = await other.evaluate(async (address) => {
      const path = `/api/v1/cases/${address.split('/').at(-1)}`
      const read = async (url) => {
        const reply = await fetch(url)
        return { status: reply.status, body: (await reply.text()).replaceAll(url.split('/').at(-1), 'ID') }
      }
      return [await read(path), await read('/api/v1/cases/01900000-0000-7000-8000-000000000000')]
    }, file)
    sessions.get('prosecutor-2').faults.splice(0)
    expect(answers[0].status === 404, `a stranger gets ${answers[0].status} instead of 404`)
    const [real, unknown] = answers.map((answer) => answer.body.replace(/"(instance|requestId)":"[^"]*",?/g, ''))
    expect(real === unknown, `the answer differs from that for an unknown case:\n${real}\n${unknown}`)
    await other.goto(`${options.base}/cases`)
    await other.locator('h1').waitFor()
    await other.waitForTimeout(500)
    expect((await other.locator('[data-test=case]').count()) === 0, 'a stranger sees a case in the list')
    await picture('prosecutor-2', 'case-nobody-else')
  })

  await step('the prosecutor hears, decides and seals', async () => {
    const page = await as('prosecutor')
    await page.goto(file)
    const form = page.locator('[data-test=move-form]')
    await form.locator('#minutes').waitFor()
    for (const opinion of await form.locator('.long').all()) await opinion.fill('同意不起诉。')
    await form.locator('#minutes').fill('笔录一份。')
    await form.locator('button.primary').click()
    await page.locator('[data-test=case-sheet][data-status=OPINIONS_HEARD]').waitFor()
    await form.locator('#reasons').fill('情节轻微，已取得谅解。')
    await form.locator('button.primary').click()
    await page.locator('[data-test=case-sheet][data-status=NON_PROSECUTED]').waitFor()
    await form.locator('button.primary').click()
    await page.locator('[data-test=case-sheet][data-status=SEALED]').waitFor()
    expect((await page.locator('[data-test=case-sheet] .identity').count()) === 0, 'a sealed case still shows a person')
    await picture('prosecutor', 'case-sealed')
  })

  for (const [person, { faults }] of sessions) {
    expect(faults.length === 0, `the browser of ${person} shows errors:\n${faults.join('\n')}`)
  }
} catch (failure) {
  failed = true
  console.error(`failed: ${failure instanceof Error ? failure.message : failure}`)
  for (const [person, { faults, page }] of sessions) {
    if (faults.length) console.error(`console of ${person}:\n${faults.join('\n')}`)
    await page.screenshot({ path: join(options.out, `failed-${person.replace(/[^\w-]/g, '_')}.png`) }).catch(() => undefined)
  }
} finally {
  await browser.close()
}
console.log(failed ? `pictures: ${options.out}` : `all ${number} steps passed, pictures: ${options.out}`)
process.exitCode = failed ? 1 : 0
