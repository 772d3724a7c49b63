import { expect } from 'chai';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { createShop } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';
import { HOUR } from '#helpers/durations';

const KEYS = { clientId: '', clientSecret: '', user: '', accessKey: '' };

describe('simulated TikTok Shop: several shops and sellers', () => {
    let shop: Shop;

    beforeEach(() => {
        shop = createShop();
    });

    function open(input: object): Record<string, any> {
        return shop.simulate('shops', input);
    }

    it('opens a shop, and answers with its id, cipher and the tokens of its grant', () => {
        const opened = open({ region: 'GB', seller: 'maomao', sellerType: 'CROSS_BORDER', name: 'Maomao UK' });
        expect(opened).to.include({
            name: 'Maomao UK',
            region: 'GB',
            currency: 'GBP',
            seller: 'maomao',
            sellerType: 'CROSS_BORDER',
            site: null
        });
        expect(opened.id).to.match(/^\d{19}$/);
        expect(opened.id).not.to.equal(shop.tiktok.app.shopId);
        expect(opened.cipher).to.match(/^GCP_/);
        expect(opened.accessToken).to.match(/^TTP_/);
    });

    it('gives the shops of a seller one grant, and each seller its own', () => {
        const [one, two, other] = [open({ seller: 'a' }), open({ seller: 'a', region: 'DE' }), open({ seller: 'b' })];
        expect([two.accessToken, two.refreshToken]).to.deep.equal([one.accessToken, one.refreshToken]);
        expect(other.accessToken).not.to.equal(one.accessToken);
        expect(one.accessToken).not.to.equal(shop.tiktok.app.grant.accessToken);
    });

    [
        [{ shopRegion: 'GB' }, /unknown: shopRegion; name, region/],
        [{ region: 'XX' }, /region: a market/],
        [{ sellerType: 'BIG' }, /sellerType LOCAL or CROSS_BORDER/],
        [{ seller: 7 }, /seller: a text/]
    ].forEach(([body, expected]) => {
        it(`refuses ${JSON.stringify(body)}`, () => {
            expect(() => open(body as object)).to.throw(expected as RegExp);
        });
    });

    it('takes the connector from one shop only', async () => {
        const [served, direct] = [open({ seller: 'a' }), open({ seller: 'a' })];
        shop.simulate(`shops/${direct.id}`, { mode: 'direct' });
        const posted = async ({ id }: Record<string, any>): Promise<number> => {
            const { id: order } = shop.simulate('orders', { shop: id });
            shop.simulate(`orders/${order}/pay`);
            await shop.clock.advance(2 * HOUR);
            return shop.tiktok.connector.historyOf(String(order)).length;
        };
        shop.tiktok.connector.configure({ instanceUrl: 'http://instance.test', credentials: KEYS });
        expect(await posted(served)).to.be.above(0);
        expect(await posted(direct)).to.equal(0);
        expect(() => shop.simulate(`shops/${direct.id}`, { mode: 'both' })).to.throw(/mode connector or direct/);
    });

    it('lists the shops of the grant, and answers for a shop by token and cipher together', () => {
        const [one, two, other] = [open({ seller: 'a' }), open({ seller: 'a' }), open({ seller: 'b' })];
        const listed = shop.call('GET', '/authorization/202309/shops', { token: one.accessToken, noCipher: true });
        expect(listed.json.data.shops.map(({ id }: { id: string }) => id)).to.deep.equal([one.id, two.id]);
        const call = (cipher: string): number =>
            shop.call('POST', '/order/202309/orders/search', {
                query: { page_size: '10', shop_cipher: cipher },
                body: {},
                token: one.accessToken,
                noCipher: true
            }).json.code;
        expect([call(two.cipher), call(other.cipher)]).to.deep.equal([0, 101000]);
    });

    it('gives an order to the shop that sold it only', () => {
        const other = open({ seller: 'b', region: 'GB' });
        const { id } = shop.simulate('orders', { shop: other.id });
        const detail = (query: Record<string, string>, token?: string): Record<string, any> =>
            shop.call('GET', '/order/202309/orders', {
                query: { ids: id, ...query },
                ...(token ? { token, noCipher: true } : {})
            }).json;
        expect(detail({}).code).to.equal(21008111);
        const own = detail({ shop_cipher: other.cipher }, other.accessToken).data.orders[0];
        expect([own.id, own.payment.currency]).to.deep.equal([id, 'GBP']);
        expect(() => shop.simulate('orders', { shop: '1' })).to.throw(/shop: the id of a shop/);
    });

    it('refreshes the tokens of one seller only', () => {
        const [one, other] = [open({ seller: 'a' }), open({ seller: 'b' })];
        const seller = shop.tiktok.app.refresh(one.refreshToken, shop.clock.now())!;
        expect(seller.id).to.equal('a');
        expect(shop.tiktok.app.findSeller('b')!.grant.refreshToken).to.equal(other.refreshToken);
        expect(shop.tiktok.app.refresh(one.refreshToken, shop.clock.now())).to.equal(null);
    });
});

describe('sandbox with two sites', () => {
    let sandbox: InProcess;

    beforeEach(() => {
        sandbox = createInProcess({ moreSites: [{ id: 'Outlet' }] });
    });
    afterEach(() => sandbox.stop());

    it('has the connector post orders to the site of the shop', async () => {
        const control = (path: string, body: object): Record<string, any> => {
            const url = `https://tiktok.test/_sim/${path}`;
            const answer = sandbox.tiktok.handle({ method: 'POST', url, headers: {}, body: JSON.stringify(body) });
            return JSON.parse((answer as { body: string }).body) as Record<string, any>;
        };
        const outlet = control('shops', { site: 'Outlet' });
        const ids = [control('orders', {}).id, control('orders', { shop: outlet.id }).id] as string[];
        control(`shops/${outlet.id}`, { site: 'RefArch' });
        ids.push(control('orders', { shop: outlet.id }).id as string);
        control(`shops/${outlet.id}`, { site: 'Outlet' });
        ids.slice(0, 2).forEach((id) => control(`orders/${id}/pay`, {}));
        await sandbox.clock.advance(HOUR);
        control(`shops/${outlet.id}`, { site: 'RefArch' });
        control(`orders/${ids[2]}/pay`, {});
        await sandbox.clock.advance(HOUR);
        const sites = [...sandbox.instance.store.table('Order').values()].map((row) => row.data as Record<string, any>);
        const siteOf = (id: string): string => sites.find(({ orderNo }) => orderNo === 'TTS-' + id)?.siteId as string;
        expect(ids.map(siteOf)).to.deep.equal(['RefArch', 'Outlet', 'RefArch']);
    });

    it('runs every job on both sites', () => {
        const run = sandbox.runJob('TikTokShop-ProcessTasks');
        expect(run.step_executions.map(({ exit_status: exit }) => exit.code)).to.deep.equal(['OK', 'OK']);
    });
});
