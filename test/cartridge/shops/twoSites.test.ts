import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { createInProcess, INSTANCE, TIKTOK } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { issueToken, jobConfigs, runJob, serviceConfigs } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import { begin, commit, edit, insert, read } from '#sfcc-mocks/store/session';
import { HOUR } from '#helpers/durations';

type Json = Record<string, any>;

const SITES = ['RefArch', 'Outlet'];
const PRODUCT = '701643632930';

describe('Two sites with three shops of two sellers', () => {
    let sandbox: InProcess;
    /** Ids of the shops: the first sells for RefArch, the others for Outlet; the last is another seller's. */
    let shops: string[];
    let sent = 0;

    beforeEach(() => {
        sandbox = createInProcess({ moreSites: [{ id: 'Outlet' }] });
        serviceConfigs(sandbox.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
        SITES.forEach((siteId) => prefer(siteId, { tiktokShopReporter: 'cartridge' }));
        SITES.forEach(copyJob);
        const { app } = sandbox.tiktok;
        const second = control('shops', { seller: app.seller.id, site: 'Outlet' }).id as string;
        const third = control('shops', { seller: 'other', site: 'Outlet' }).id as string;
        shops = [app.shopId, second, third];
        [app.seller.id, 'other'].forEach((seller) => {
            const { code } = control('authorize', { seller });
            expect(sandbox.runJob('TikTokShop-ConnectShop', { AuthCode: code as string }).exit_status!.code).to.equal(
                'OK'
            );
        });
        setShop(second, { siteId: 'Outlet' });
        setShop(third, { siteId: 'Outlet' });
    });
    afterEach(() => sandbox.stop());

    function control(path: string, body: Json): Json {
        const message = { method: 'POST', url: `${TIKTOK}/_sim/${path}`, headers: {}, body: JSON.stringify(body) };
        const answer = sandbox.tiktok.handle(message) as HttpAnswer;
        expect(answer.status, answer.body).to.be.lessThan(300);
        return JSON.parse(answer.body) as Json;
    }

    function change(siteId: string, run: () => void): void {
        sandbox.instance.execute({ kind: 'job', siteId }, () => {
            begin();
            run();
            commit();
        });
    }

    function prefer(siteId: string, values: Json): void {
        change(siteId, () => {
            if (read('SitePreference', siteId)) {
                Object.assign(edit<object>('SitePreference', siteId), values);
            } else {
                insert('SitePreference', siteId, values);
            }
        });
    }

    function setShop(id: string, values: Json): void {
        change('RefArch', () => {
            const key = 'Sites-Site/' + id;
            Object.assign(edit<Json>('CustomObject:TikTokShopShop', key).custom as Json, values);
        });
    }

    /** TikTokShop-ProcessTasks of one site alone. */
    function copyJob(siteId: string): void {
        const configs = jobConfigs(sandbox.instance);
        const config = configs.get('TikTokShop-ProcessTasks')!;
        const flows = config.flows.filter((flow) => flow.siteId === siteId);
        configs.set(siteId, { ...config, jobId: siteId, flows });
    }

    function run(siteId: string): void {
        runJob(sandbox.instance, siteId);
    }

    function rows(table: string): Json[] {
        return [...sandbox.instance.store.table(table).values()].map((row) => row.data as Json);
    }

    function objects(type: string, siteId: string): Json[] {
        return rows('CustomObject:' + type).filter((row) => row.siteId === siteId);
    }

    /** An order of each shop, two hours old, so that the connector has posted it. */
    async function orders(): Promise<string[]> {
        const ids = shops.map(
            (shop) => control('orders', { shop, items: [{ productId: PRODUCT, quantity: 1 }] }).id as string
        );
        ids.forEach((id) => control(`orders/${id}/pay`, {}));
        await sandbox.clock.advance(2 * HOUR);
        return ids;
    }

    function ship(siteId: string, id: string): void {
        const { access } = sandbox.front;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'c_tiktokshop_oms_rw'];
        const who = { kind: 'am' as const, clientId: access.clients[0]!.id, user: null, scopes };
        const { token } = issueToken(access, sandbox.clock, who);
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id.slice(-6) }];
        const body = JSON.stringify({ events: [{ eventId: id, externalOrderId: id, status: 'Shipped', packages }] });
        const path = '/custom/tiktokshop-oms/v1/organizations/f_ecom_sandbox_001/order-events?siteId=' + siteId;
        const headers = { 'content-type': 'application/json', host: 'instance.test', authorization: 'Bearer ' + token };
        const answer = sandbox.request({ method: 'POST', url: INSTANCE + path, headers, body });
        expect(answer.body).to.contain('"applied"');
    }

    function siteOf(id: string): string {
        return rows('Order').find(({ orderNo }) => orderNo === 'TTS-' + id)?.siteId as string;
    }

    function statuses(ids: string[]): string[] {
        return ids.map((id) => sandbox.tiktok.orders.byId.get(id)!.status);
    }

    /** A webhook that TikTok sends to a site. @returns the HTTP status */
    function webhook(siteId: string, shopId: string, orderId: string): number {
        sent += 1;
        const { appKey, appSecret } = sandbox.tiktok.app;
        const data = { order_id: orderId };
        const body = JSON.stringify({
            type: 1,
            tts_notification_id: String(sent),
            shop_id: shopId,
            timestamp: sent,
            data
        });
        const authorization = createHmac('sha256', appSecret)
            .update(appKey + body)
            .digest('hex');
        const headers = { 'content-type': 'application/json', host: 'instance.test', authorization };
        const url = `${INSTANCE}/on/demandware.store/Sites-${siteId}-Site/en_US/TikTokShop-Webhook`;
        return sandbox.request({ method: 'POST', url, headers, body }).status;
    }

    it('reports each order by the shop that sold it, with one refresh for each seller, also when both sites run at once', async () => {
        const ids = await orders();
        expect(ids.map(siteOf)).to.deep.equal(['RefArch', 'Outlet', 'Outlet']);
        const isLocked = (): boolean =>
            rows('CustomObject:TikTokShopGrant').some(({ custom }) => Boolean((custom as Json).refreshLockedUntil));
        const moments: Array<[string, (kind: string, moment: string) => boolean]> = [
            ['before anything is stored', (kind) => kind === 'commit'],
            ['before TikTok renews a token', (kind, moment) => kind === 'call' && moment === 'before' && isLocked()]
        ];
        for (const [what, isTime] of moments) {
            const more = await orders();
            more.forEach((id) => ship(siteOf(id), id));
            const { sellers } = sandbox.tiktok.app;
            sellers.forEach(({ grant }) => {
                grant.accessExpiresAt = sandbox.clock.now();
            });
            const before = sellers.map(({ grant }) => grant.refreshToken);
            const refreshed = refreshesOf(sandbox.tiktok.app);
            expect(
                interrupted('RefArch', isTime, () => run('Outlet')),
                what
            ).to.equal(true);
            for (let again = 0; again < 3; again += 1) {
                await sandbox.clock.advance(HOUR);
                SITES.forEach(run);
            }
            expect(statuses(more), what).to.deep.equal(more.map(() => 'AWAITING_COLLECTION'));
            expect([...refreshed].sort(), what).to.deep.equal([...before].sort());
        }
    });

    it('reports in the same run with the token that another site has stored meanwhile', async () => {
        const refreshed = refreshesOf(sandbox.tiktok.app);
        let isInterrupted = true;
        for (let commitNo = 1; isInterrupted; commitNo += 1) {
            const [id] = await orders();
            ship('RefArch', id!);
            refreshed.length = 0;
            let seen = 0;
            const isTime = (kind: string, moment: string): boolean =>
                kind === 'commit' && moment === 'before' && (seen += 1) === commitNo;
            isInterrupted = interrupted('RefArch', isTime, refreshElsewhere);
            expect(statuses([id!]), `at commit ${commitNo}`).to.deep.equal(['AWAITING_COLLECTION']);
            expect(refreshed, `at commit ${commitNo}`).to.have.length(isInterrupted ? 1 : 0);
        }
    });

    /** Another site refreshes the grant of the first seller; TikTok no longer knows the token before. */
    function refreshElsewhere(): void {
        const [seller] = sandbox.tiktok.app.sellers;
        sandbox.tiktok.app.refresh(seller!.grant.refreshToken, sandbox.clock.now());
        const { accessToken, refreshToken } = seller!.grant;
        change('Outlet', () => {
            const key = 'Sites-Site/' + seller!.openId;
            Object.assign(edit<Json>('CustomObject:TikTokShopGrant', key).custom as Json, {
                accessToken,
                refreshToken
            });
        });
    }

    /**
     * Runs one site's job, and another thing at the first of its commits and calls at which it is time.
     * @returns whether it came to that
     */
    function interrupted(
        siteId: string,
        isTime: (kind: string, moment: string) => boolean,
        other: () => void
    ): boolean {
        let isDone = false;
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (isTime(kind, moment)) {
                sandbox.instance.onProbe = null;
                isDone = true;
                other();
            }
        };
        run(siteId);
        sandbox.instance.onProbe = null;
        return isDone;
    }

    it('asks TikTok only for the shops of its site', async () => {
        await orders();
        const [own, ...others] = shops;
        const expected: Record<string, string[]> = { RefArch: [own!], Outlet: others };
        SITES.forEach((siteId) => {
            sandbox.tiktok.calls.clear();
            run(siteId);
            const { calls } = sandbox.tiktok.calls.summary('');
            const asked = new Set(calls.map(({ shopId }) => shopId).filter((id) => id !== ''));
            expect([...asked], siteId).to.have.members(expected[siteId]!);
        });
    });

    it('brings a webhook to the site of its shop, wherever it arrives, and once', async () => {
        const ids = await orders();
        ids.forEach((id, index) => {
            control(`orders/${id}/fraud-cancel`, {});
            SITES.forEach((siteId) => expect(webhook(siteId, shops[index]!, id)).to.equal(200));
        });
        SITES.concat(SITES).forEach(run);
        const tasks = SITES.map((siteId) =>
            objects('TikTokShopTask', siteId)
                .map(({ custom }) => custom as Json)
                .filter(({ kind }) => kind === 'webhook')
                .map(({ externalOrderId }) => externalOrderId as string)
        );
        expect(tasks[0]).to.deep.equal([ids[0], ids[0]]);
        expect(tasks[1]!.sort()).to.deep.equal([ids[1], ids[1], ids[2], ids[2]].sort());
        expect(rows('CustomObject:TikTokShopWebhook')).to.have.length(0);
    });

    it('keeps webhooks of a shop that no site has, says so, and handles them once a site has it', async () => {
        const ids = await orders();
        setShop(shops[2]!, { siteId: null });
        expect(webhook('RefArch', shops[2]!, 'unknown-order')).to.equal(200);
        SITES.forEach(run);
        expect(rows('CustomObject:TikTokShopWebhook')).to.have.length(1);
        const told = objects('TikTokShopValue', 'RefArch').find(({ key }) => key === 'webhooksWithoutSite')!
            .custom as Json;
        expect(JSON.parse(told.value as string)).to.deep.equal({ count: 1, shops: [shops[2]] });
        setShop(shops[2]!, { siteId: 'Outlet' });
        SITES.forEach(run);
        expect(rows('CustomObject:TikTokShopWebhook')).to.have.length(0);
        expect(objects('TikTokShopTask', 'Outlet').map(({ custom }) => (custom as Json).externalOrderId)).to.include(
            'unknown-order'
        );
        expect(ids).to.have.length(3);
    });

    it('after a shop has moved, the site before still hears of the orders that it has', async () => {
        const ids = await orders();
        setShop(shops[2]!, { siteId: 'RefArch', formerSites: '["Outlet"]' });
        expect(webhook('RefArch', shops[2]!, ids[2]!)).to.equal(200);
        control(`orders/${ids[2]}/fraud-cancel`, {});
        SITES.forEach(run);
        const task = objects('TikTokShopTask', 'Outlet').find(
            ({ custom }) => (custom as Json).externalOrderId === ids[2] && (custom as Json).kind === 'webhook'
        );
        expect(task, 'the task of Outlet').not.to.equal(undefined);
    });

    it('keeps two feed files of one second apart', async () => {
        SITES.forEach((siteId) => prefer(siteId, { tiktokShopReporter: 'feed' }));
        const ids = await orders();
        sandbox.runJob('TikTokShop-OrderFeed');
        await sandbox.clock.advance(HOUR);
        const seen = sandbox.tiktok.connector.feeds.flatMap((feed) =>
            (feed.orders as Json[]).map((order) => order.externalOrderId)
        );
        expect(seen.sort()).to.deep.equal([...ids].sort());
    });

    it('counts the calls of both sites for one shop together, and keeps the rest of the day for deadlines on both', async () => {
        const [first] = await orders();
        const shopId = shops[0]!;
        setShop(shopId, { siteId: 'Outlet', formerSites: '["RefArch"]' });
        ship('RefArch', first!);
        const made = (): number =>
            sandbox.tiktok.calls.summary('').calls.filter((call) => call.shopId === shopId).length;
        const known = { counted: callsToday(shopId), made: made() };
        const ofEach = SITES.map((siteId) => {
            const since = made();
            run(siteId);
            return made() - since;
        });
        expect(Math.min(...ofEach), 'both sites call').to.be.greaterThan(0);
        expect(callsToday(shopId) - known.counted).to.equal(made() - known.made);
        // RefArch alone has made fewer calls than this share.
        setShop(shopId, { callsPerDay: callsToday(shopId) });
        await sandbox.clock.advance(HOUR);
        const before = callsToday(shopId);
        run('RefArch');
        expect(callsToday(shopId) - before, 'only calls with a deadline').to.be.at.most(1);
    });

    /** The calls of today that the instance has counted for a shop. */
    function callsToday(shopId: string): number {
        const shop = rows('CustomObject:TikTokShopShop').find(({ key }) => key === shopId)!;
        const [day] = JSON.parse(String((shop.custom as Json).calls || '[]')) as Array<{ counts: Json }>;
        return Object.values(day?.counts || {}).reduce<number>((sum, count) => sum + Number(count), 0);
    }
});

/** The refresh tokens that TikTok gets from now on. */
function refreshesOf(app: InProcess['tiktok']['app']): string[] {
    const refreshed: string[] = [];
    const refresh = app.refresh.bind(app);
    app.refresh = (token, now) => {
        refreshed.push(token);
        return refresh(token, now);
    };
    return refreshed;
}
