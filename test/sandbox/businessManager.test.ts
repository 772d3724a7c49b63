import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import type { Answer } from '#sandbox/tour/publicApi';

const SUIT = '701643632930';

describe('what people do in Business Manager, in the sandbox', function () {
    this.timeout(30000);
    let sandbox: Sandbox;
    let api: PublicApi;

    before(async () => {
        sandbox = await startSandbox();
        api = new PublicApi(sandbox.ready);
    });

    after(() => sandbox.stop());

    function post(path: string, body?: unknown): Promise<Answer> {
        return api.call('POST', `${sandbox.ready.instance}/_sandbox/${path}`, body);
    }

    async function state(): Promise<Record<string, any>> {
        return (await api.call('GET', sandbox.ready.instance + '/_sandbox/state')).json;
    }

    /** An order of two suits. */
    async function createdOrder(): Promise<string> {
        const { id } = await api.simulate('orders', { items: [{ productId: SUIT, quantity: 2 }] });
        await api.simulate(`orders/${id}/pay`);
        await api.advance('PT1H1M');
        return 'TTS-' + id;
    }

    it('cancels an order, which gives its stock back, and opens it again', async () => {
        const before = (await state()).stock.inventory_m[SUIT];
        const orderNo = await createdOrder();
        expect((await state()).stock.inventory_m[SUIT]).to.equal(before - 2);
        expect((await post(`orders/${orderNo}/cancel`)).json).to.deep.equal({ orderNo });
        expect((await api.order(orderNo)).json.status).to.equal('cancelled');
        expect((await state()).stock.inventory_m[SUIT]).to.equal(before);
        await post(`orders/${orderNo}/reopen`);
        expect((await api.order(orderNo)).json.status).to.equal('open');
        expect((await state()).stock.inventory_m[SUIT]).to.equal(before - 2);
    });

    it('enters a recipient, who gets a mail that the state shows', async () => {
        const values = { tiktokShopAlertRecipients: 'ops@example.com', tiktokShopAccessKeyExpires: '2020-01-31' };
        await post('enter/preferences', { site: 'RefArch', values });
        await post('jobs/TikTokShop-ProcessTasks');
        const [mail] = (await state()).mails;
        expect(mail.to).to.deep.equal(['ops@example.com']);
        expect(mail.content).to.include("The access key of TikTok's connector expired on 2020-01-31.");
    });

    it('completes an order', async () => {
        const orderNo = await createdOrder();
        await post(`orders/${orderNo}/complete`);
        expect((await api.order(orderNo)).json.status).to.equal('completed');
    });

    it('edits an order: another one takes its place', async () => {
        const orderNo = await createdOrder();
        const { json } = await post(`orders/${orderNo}/edit`);
        expect((await api.order(orderNo)).json.status).to.equal('replaced');
        expect((await api.order(json.orderNo)).json.status).to.equal('new');
    });

    it('deletes an order, as order retention does', async () => {
        const orderNo = await createdOrder();
        expect((await post(`orders/${orderNo}/delete`)).json).to.deep.equal({ orderNo });
        expect((await api.order(orderNo)).status).to.equal(404);
    });

    it('refuses in words what cannot be done', async () => {
        const orderNo = await createdOrder();
        await post(`orders/${orderNo}/edit`);
        const errors = [];
        for (const path of [
            'orders/none/cancel',
            `orders/${orderNo}/burn`,
            `orders/${orderNo}/cancel`,
            `orders/${orderNo}/edit`,
            `orders/${orderNo}/reopen`
        ]) {
            const { status, json } = await post(path);
            expect(status).to.equal(400);
            errors.push(json.error.replace(/^\w+: | \(.*/g, ''));
        }
        expect(errors).to.deep.equal([
            'There is no order none',
            'There is no act burn; there are cancel, complete, reopen, edit, delete',
            'B2C Commerce does not cancel it: ORDER_REPLACED',
            `Order ${orderNo} cannot be edited: ORDER_REPLACED`,
            'Only an order that is completed or cancelled can be opened again'
        ]);
    });

    const pages: Array<[page: string, content: object, error: string]> = [
        ['ocapi-shop', {}, 'ocapi-shop takes a document with a list of clients, as npm run permissions writes it'],
        ['webdav', { 'webdav.jsn': 'webdav.jsn' }, 'webdav takes a document with a list of clients'],
        ['role', {}, 'role takes a role, such as metadata/permissions/role-connector.json'],
        ['cartridge-path', { site: 'RefArch', pth: 'a:b' }, 'cartridge-path takes site and path'],
        ['feature-switches', { apiHooks: 'yes' }, 'feature-switches takes apiHooks=true or apiHooks=false'],
        ['services', { omss: 'http://127.0.0.1:9000' }, 'services takes nothing, or the address of your OMS'],
        ['services', { oms: '9000' }, 'services takes nothing, or the address of your OMS'],
        ['preferences', { tiktokShopReporter: 'feed' }, 'preferences takes values of a site'],
        ['preferences', { site: 'RefArch', values: {} }, 'preferences takes values of a site'],
        [
            'preferences',
            { site: 'RefArch', values: { tiktokShopReporter: 'fed' } },
            'Error: tiktokShopReporter is one of feed, cartridge, oms, not fed'
        ],
        ['schedules', { jobs: { 'TikTokShop-Watch': 'yes' } }, 'schedules takes jobs, each on or off'],
        ['site', { site: 'RefArch', taxes: 'net' }, 'site takes site, and its currency, taxation or timezone'],
        ['constructor', {}, 'There is no page constructor; there are ocapi-shop']
    ];
    pages.forEach(([page, content, error]) => {
        it(`says what a page takes: ${page} ${JSON.stringify(content)}`, async () => {
            const { status, json } = await post(`enter/${page}`, content);
            expect(status).to.equal(400);
            expect(json.error.startsWith(error), json.error).to.equal(true);
        });
    });

    it('gives a site another currency, taxation and time zone', async () => {
        const german = { site: 'RefArch', currency: 'EUR', taxation: 'gross', timezone: 'Europe/Berlin' };
        expect((await post('enter/site', german)).status).to.equal(200);
        const orderNo = await createdOrder();
        // An order in dollars is turned away by a site that sells in euros.
        expect((await api.order(orderNo)).status).to.equal(404);
        await post('enter/site', { site: 'RefArch', currency: 'USD', taxation: 'net', timezone: 'America/New_York' });
        for (const wrong of [{ currency: 'euro' }, { taxation: 'none' }, { timezone: 'Europe/Nowhere' }]) {
            const { status } = await post('enter/site', { site: 'RefArch', ...wrong });
            expect(status, JSON.stringify(wrong)).to.equal(400);
        }
        expect((await post('enter/site', { site: 'None', currency: 'EUR' })).status).to.equal(400);
    });

    it('stops a job at a point of its run, and lets it run to its end the next time', async () => {
        await createdOrder();
        const stopped = (await post('jobs/TikTokShop-OrderFeed', { stopAt: 1 })).json;
        expect(stopped).to.include({ execution_status: 'aborted' });
        const finished = (await post('jobs/TikTokShop-OrderFeed')).json;
        expect(finished.exit_status.message).to.match(/^Written: /);
        expect((await post('jobs/TikTokShop-OrderFeed', { stopAt: 0 })).status).to.equal(400);
    });

    it('runs a job with parameters', async () => {
        const parameters = { Since: '2020-01-01T00:00:00Z' };
        const { exit_status: exit } = (await post('jobs/TikTokShop-ResendFeed', { parameters })).json;
        expect(exit.message).to.match(/orders are due/);
        const { status, json } = await post('jobs/TikTokShop-ResendFeed', parameters);
        expect([status, json.error]).to.deep.equal([400, 'unknown: Since; parameters and stopAt are expected']);
        const noText = await post('jobs/TikTokShop-ResendFeed', { parameters: { DryRun: true } });
        expect(noText.json.error).to.equal('parameters are texts, as in {"DryRun": "true"}');
    });
});
