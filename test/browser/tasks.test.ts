import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { leaveOrders } from '#sandbox/tour/leaveOrders';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import { openBrowser } from './browser';
import { Desk } from './desk';

/** What a click costs a person who reads the page before it, in seconds. */
const READING = 3;
/** What a person may take for a task. Pages need seconds only on a machine that is busy: their time is told, not judged. */
const MOST_SECONDS = 20;

/** Five tasks of a person who sees the pages for the first time. Each begins on the overview. */
describe('Five tasks in Business Manager, timed', function () {
    this.timeout(300000);
    let browser: Browser;
    let sandbox: Sandbox;
    let api: PublicApi;
    let desk: Desk;
    let started: number;
    let clicks: number;

    before(async () => {
        browser = await openBrowser();
        sandbox = await startSandbox();
        api = new PublicApi(sandbox.ready);
        await leaveOrders(sandbox.ready);
        desk = await Desk.open(browser, sandbox.ready);
    });

    after(async () => {
        await browser.close();
        await sandbox.stop();
    });

    beforeEach(async () => {
        await desk.visit('TikTokShopOverview-Show');
        started = Date.now();
        clicks = 0;
    });

    afterEach(() => {
        const pages = ((Date.now() - started) / 1000).toFixed(1);
        process.stdout.write(`      ${clicks} clicks of ${READING} s, and ${pages} s for the pages\n`);
        expect(clicks * READING, `${clicks} clicks`).to.be.lessThan(MOST_SECONDS);
    });

    async function click(name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
        clicks += 1;
        await desk.page.getByRole(role, { name }).first().click();
        await desk.page.waitForLoadState();
    }

    /** Opens the order in the row of the overview with a reason. */
    async function open(reason: string): Promise<string> {
        clicks += 1;
        const link = desk.page.getByRole('row').filter({ hasText: reason }).getByRole('link').first();
        const orderNo = await link.innerText();
        await link.click();
        await desk.page.waitForLoadState();
        return orderNo;
    }

    it('find what needs me, and why', async () => {
        expect(await desk.text())
            .to.contain('What needs a person')
            .and.contain('Shipping deadline missed')
            .and.contain('The buyer wants to cancel')
            .and.contain('Moonlight Express')
            .and.contain('Held: not in stock');
        const orderNo = await open('Shipping deadline missed');
        expect(await desk.page.title()).not.to.equal('');
        expect(await desk.page.locator('h1').innerText()).to.equal(orderNo);
        await click('Next order that needs a person');
        expect(await desk.text()).to.contain('The buyer wants to cancel');
    });

    it('release a held order', async () => {
        await open('Held: not in stock');
        expect(await desk.text()).to.contain('Sun Hat');
        await click(/^Release$/);
        await click(/^Release$/, 'button');
        expect(await desk.text()).to.contain('The order is released.');
        await desk.turnTo('Overview');
        expect(await desk.text()).to.match(/0\s+held/);
    });

    it('make a dead letter go out', async () => {
        await open('Moonlight Express');
        expect(
            await desk.page.getByRole('link', { name: 'Remove the cause: Settings' }).getAttribute('href')
        ).to.contain('#tiktokShopCarriers');
        await desk.page.getByText('Correct tracking of package').click();
        const form = desk.page.locator('form[id^=tts-correct]');
        await form
            .locator('[name=carrier]')
            .first()
            .evaluate((field) => {
                const input = field as unknown as { tagName: string; value: string };
                input.value = 'UPS';
            });
        clicks += 1;
        await form.getByRole('button').click();
        await click('Correct tracking', 'button');
        await click('Retry calls');
        await click('Retry calls', 'button');
        await api.runJob('TikTokShop-ProcessTasks');
        await desk.turnTo('Overview');
        expect(await desk.text()).to.match(/0\s+given up/);
    });

    it('refuse a cancellation: by shipping where TikTok takes nothing else', async () => {
        await open('The buyer wants to cancel');
        expect(await desk.text())
            .to.contain('only a shipment refuses')
            .and.not.contain('Refuse the cancellation');
        await desk.page.locator('#tts-ship [name=trackingNumber]').fill('1Z 999');
        await click('Show what will happen', 'button');
        expect(await desk.text()).to.contain('This is no tracking number');
        await desk.page.getByLabel('Tracking number').fill('1Z999AA10123456799');
        await click('Show what will happen', 'button');
        await click(/^Ship$/, 'button');
        expect(await desk.text()).to.contain('The shipment is recorded.');
    });

    it('find an order by the end of a tracking number', async () => {
        await desk.turnTo('Orders');
        const row = desk.page.getByRole('row').filter({ hasText: '1Z999AA' }).last();
        const orderNo = await row.getByRole('link').first().innerText();
        const tracking = await row.getByRole('cell').last().innerText();
        await desk.page.getByLabel('Search', { exact: true }).fill(tracking.slice(-6).toLowerCase());
        await click('Find', 'button');
        expect(await desk.page.locator('h1').innerText()).to.equal(orderNo);
    });
});
