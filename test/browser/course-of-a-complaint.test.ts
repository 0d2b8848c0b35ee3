import { expect, test } from 'vitest'
import { act, fill, openFromList } from '../support/acts.ts'
import { onTheDemo } from '../support/on-the-demo.ts'
import { expectAccessible, openVisitors } from '../support/visitors.ts'

const visitors = await openVisitors()

test('a complaint of late shipment, from too early to its compensation and the appeal, on a phone', async () => {
  const page = await visitors.open('/', { language: 'en', width: 390 })
  const demo = onTheDemo(page, {
    address: visitors.address,
    marketplace: 'taobao',
    story: 'The wallet that never left',
  })
  await demo.begin()

  // At 48 hours sharp it isn't late yet: the reason is there, closed, and says so by its clause.
  await demo.be('Buyer: Xiao Tang')
  await page.getByRole('radio', { name: /^Complaint/ }).check()
  await page.getByText('are closed now, and why').first().click()
  const early = page.getByRole('radio', { name: /The agreed time to ship was missed/ })
  expect(await early.isDisabled()).toBe(true)
  await page
    .getByText(/TB-CMP-2/)
    .first()
    .waitFor()
  await expectAccessible(page)

  await demo.turn(1)
  await demo.be('Buyer: Xiao Tang')
  await page.getByRole('radio', { name: /^Complaint/ }).check()
  await early.check()
  await fill(page, { 'What happened': 'Four days, and the carrier has no record at all' })
  await page.getByText('TB-CMP-5').waitFor()
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await page.getByText("Waiting for the merchant's answer", { exact: true }).waitFor()

  await demo.be('Merchant: The Little Leather Shop')
  await act(page, 'Reply', {
    'The matter is solved': { choose: 'No' },
    'Agreed with the buyer': { choose: 'No' },
    Reason: { choose: 'Other' },
    'Your words': 'The courier forgot to scan it',
  })
  await page.getByText('The platform is reviewing', { exact: true }).waitFor()

  await demo.be('Agent: Xiao An')
  await openFromList(page, '牛皮钱包')
  await page.getByText('The courier forgot to scan it').first().waitFor()
  await act(page, 'Uphold it', { 'Reasons of the ruling': 'No scan for days after the payment' })
  await page.getByText('Upheld', { exact: true }).first().waitFor()

  // A tenth of what was paid (TB-DLY-1P).
  await demo.be('Buyer: Xiao Tang')
  await page.getByText('¥26.00', { exact: false }).first().waitFor()
  await expectAccessible(page)

  await demo.be('Merchant: The Little Leather Shop')
  await page.getByRole('link', { name: 'Report, appeal, complain' }).click()
  await page.getByRole('radio', { name: 'The facts are wrong' }).first().check()
  await fill(page, { 'What happened': 'He took it, and forgot the scan' })
  await page.getByText('TB-APL-4').first().waitFor()
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await page.getByText('The platform is reviewing the appeal', { exact: true }).waitFor()

  await demo.be('Agent: Xiao An')
  await openFromList(page, /牛皮钱包.*The platform is reviewing the appeal/)
  await act(page, 'Grant the appeal', { 'Reasons of the ruling': 'The carrier confirms that he took it' })
  await demo.be('Merchant: The Little Leather Shop')
  await page.getByRole('link', { name: 'To do', exact: true }).click()
  await page.getByText('Closed', { exact: true }).click()
  await openFromList(page, /牛皮钱包.*Appeal granted/)
  await page.getByText('The carrier confirms that he took it').first().waitFor()
  await expectAccessible(page)
})
