import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import { openBrowser } from './browser';
import { Desk } from './desk';

const TRACKING = '1Z999AA10123456784';

describe('Someone runs orders in Business Manager', function () {
    this.timeout(300000);
    let browser: Browser;
    let sandbox: Sandbox;
    let api: PublicApi;
    let desk: Desk;

    before(async () => {
        browser = await openBrowser();
    });

    beforeEach(async () => {
        sandbox = await startSandbox();
        api = new PublicApi(sandbox.ready);
        desk = await Desk.open(browser, sandbox.ready);
    });

    afterEach(async () => {
        await desk.page.context().close();
        await sandbox.stop();
    });

    after(() => browser.close());

    it('connects a shop, watches an order arrive, finds why it is stuck, fixes that, and sees it shipped', async () => {
        await desk.visit('TikTokShopOverview-Show');
        await disconnectShop();
        await desk.turnTo('Overview');
        expect(await desk.text()).to.contain('No TikTok shop is connected');

        await desk.turnTo('Connection');
        await desk.press('Go to TikTok');
        await desk.press('Authorize');
        expect(await desk.text())
            .to.contain('Example Shop')
            .and.contain('Connected');

        await reportByOpenApi();
        const id = await buy();
        await desk.turnTo('Orders');
        expect(await desk.text()).to.contain('TTS-' + id);

        await ship(id, 'Moonlight Express');
        await desk.turnTo('Overview');
        await desk.follow(/1\s+given up/);
        await desk.follow(/Report/);
        const why = await desk.text();
        expect(why).to.contain('TikTok offers no carrier "Moonlight Express"');

        await mapCarrier('Moonlight Express', 'UPS');
        await desk.turnTo('Tasks');
        await desk.follow(/Report/);
        await desk.follow('Retry');
        await desk.press('Retry');
        await api.runJob('TikTokShop-ProcessTasks');
        expect((await atTikTok(id)).status).to.equal('AWAITING_COLLECTION');
        await desk.visit('TikTokShopOrder-Show', { no: 'TTS-' + id });
        expect(await desk.text())
            .to.contain('Shipped')
            .and.contain(TRACKING);
        await desk.turnTo('Overview');
        expect(await desk.text()).to.match(/0\s+given up/);
    });

    it('accepts the request of a buyer to cancel', async () => {
        const id = await requested();
        await desk.follow('Accept the cancellation');
        await desk.press('Accept the cancellation');
        await api.runJob('TikTokShop-ProcessTasks');
        expect((await atTikTok(id)).status).to.equal('CANCELLED');
        await desk.visit('TikTokShopOrder-Show', { no: 'TTS-' + id });
        expect(await desk.text()).to.contain('Cancelled');
    });

    it('corrects a tracking number, and TikTok learns of it', async () => {
        await reportByOpenApi();
        const id = await buy();
        await ship(id, 'UPS');
        await desk.visit('TikTokShopOrder-Show', { no: 'TTS-' + id });
        await desk.page.getByText('Correct tracking of package 1').click();
        await desk.page.getByLabel('Tracking number').first().fill('1Z999AA10123456700');
        await desk.press('Show what will happen');
        expect(await desk.text()).to.contain('1Z999AA10123456700');
        await desk.press('Correct tracking');
        await api.runJob('TikTokShop-ProcessTasks');
        const lines = (await atTikTok(id)).line_items as Array<Record<string, unknown>>;
        expect(lines.map((line) => line.tracking_number)).to.deep.equal(['1Z999AA10123456700']);
    });

    async function disconnectShop(): Promise<void> {
        await desk.turnTo('Connection');
        await desk.follow(/^Disconnect/);
        await desk.press('Disconnect');
    }

    /** Chosen in Settings, as an administrator does. */
    async function reportByOpenApi(): Promise<void> {
        await desk.visit('TikTokShopSettings-Show');
        await desk.page.locator('#tiktokShopReporter').selectOption('cartridge');
        await desk.page.locator('#tiktokShopCancelRequests').selectOption('operations');
        await desk.press('Save');
    }

    async function mapCarrier(ours: string, theirs: string): Promise<void> {
        await desk.turnTo('Settings');
        await desk.press('Ask TikTok');
        const row = desk.page.locator('input[name^=carrierName]').last();
        const number = ((await row.getAttribute('name')) || '').replace('carrierName', '');
        await row.fill(ours);
        await desk.page.locator(`select[name=carrierProvider${number}]`).selectOption(theirs);
        await desk.press('Save');
    }

    /** A buyer buys; an hour later the order is here. @returns TikTok's order id */
    async function buy(): Promise<string> {
        const { id } = await api.simulate('orders', { holdFlow: 'awaiting' });
        await api.simulate(`orders/${id}/pay`);
        await api.advance('PT1H1M');
        return String(id);
    }

    async function atTikTok(id: string): Promise<Record<string, unknown>> {
        return (await api.call('GET', `${sandbox.ready.tiktok}/_sim/orders/${id}`)).json;
    }

    /** The OMS ships. */
    async function ship(id: string, carrier: string): Promise<void> {
        const packages = [{ packageNo: '1', carrier, trackingNumber: TRACKING }];
        const answer = await api.call('POST', `${sandbox.ready.oms}/_oms/orders/TTS-${id}/ship`, { packages });
        expect(answer.json.outcome).to.equal('applied');
        await api.runJob('TikTokShop-ProcessTasks');
    }

    /** An order whose buyer wants to cancel, found from the overview. */
    async function requested(): Promise<string> {
        await reportByOpenApi();
        const id = await buy();
        await api.simulate(`orders/${id}/request-cancel`);
        await api.advance('PT20M');
        await api.runJob('TikTokShop-ProcessTasks');
        await desk.visit('TikTokShopOverview-Show');
        expect(await desk.text()).to.contain('The buyer wants to cancel');
        await desk.follow('TTS-' + id);
        return id;
    }
});
