import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, HOUR } from '#helpers/durations';
import { insert } from '#sfcc-mocks/store/session';
import { connectionOf, connections, disconnectAll } from '#helpers/tiktok/connection';

const OTHER = '7000000000000000000';
const ORDER = '577000000000000001';

describe('Connecting a shop', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        disconnectAll(sfcc);
    });

    afterEach(() => sfcc.close());

    it('exchanges the code for tokens and asks which shops they are for', () => {
        expect(connect(code())).to.deep.include({ status: 'ok', message: 'Connected: Example Shop (US)' });
        expect(connection()).to.include({
            state: 'connected',
            region: 'US',
            shopCipher: sfcc.tiktok.app.shopCipher,
            accessToken: sfcc.tiktok.app.grant.accessToken
        });
    });

    it('a code works once', () => {
        const used = code();
        connect(used);
        expect(connect(used)).to.deep.include({ status: 'error' });
        expect(connect(used)!.message).to.contain('Open the authorization link again').and.to.contain('36004004');
    });

    it('a code that is too old is refused', async () => {
        const old = code();
        await sfcc.clock.advance(31 * 60 * 1000);
        expect(connect(old)).to.deep.include({ status: 'error' });
        expect(connection()).to.equal(undefined);
    });

    it('a shop that was lost works again', () => {
        connect(code());
        sfcc.tiktok.app.grant.refreshExpiresAt = 0;
        connect(code());
        expect(connection()).to.include({ state: 'connected' });
    });

    it('the shop works on when TikTok has given new tokens, and then fails to tell the shops', () => {
        connect(code());
        const shop = sfcc.hosts[TIKTOK]!;
        sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('/authorization/202309/shops')
                ? { status: 500, headers: {}, body: 'Internal Server Error' }
                : shop(message);
        expect(connect(code())).to.deep.include({ status: 'error' });
        sfcc.hosts[TIKTOK] = shop;
        expect(connection()).to.include({
            state: 'connected',
            accessToken: sfcc.tiktok.app.grant.accessToken,
            refreshToken: sfcc.tiktok.app.grant.refreshToken
        });
    });

    it('all shops of a seller share one grant: a refresh for one is a refresh for all', async () => {
        const shop = sfcc.hosts[TIKTOK]!;
        sfcc.hosts[TIKTOK] = (message) => {
            const answer = shop(message);
            if (message.url.includes('/authorization/202309/shops') && 'body' in answer) {
                const body = JSON.parse(answer.body) as Json;
                const [first] = body.data.shops as Json[];
                body.data.shops = [first, { ...first, id: '7495540735365779999', name: 'Second Shop' }];
                return { ...answer, body: JSON.stringify(body) };
            }
            return answer;
        };
        connect(code());
        const before = connection().accessToken as string;
        await sfcc.clock.advance(6.5 * 24 * 60 * 60 * 1000);
        ship();
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'error' });

        const tokens = connections(sfcc).map(({ accessToken }) => accessToken as string);
        expect(tokens).to.deep.equal([sfcc.tiktok.app.grant.accessToken, sfcc.tiktok.app.grant.accessToken]);
        expect(tokens[0]).not.to.equal(before);
    });

    it('tokens of another seller, given for its own, are not kept', async () => {
        connect(code());
        const { accessToken, refreshToken } = connection();
        const shop = sfcc.hosts[TIKTOK]!;
        const tokens = { access_token: 'foreign', refresh_token: 'foreign too', open_id: '7010000000000000001' };
        const times = { access_token_expire_in: 1893456000, refresh_token_expire_in: 1893456000 };
        const body = JSON.stringify({ code: 0, message: 'success', data: { ...tokens, ...times } });
        sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('/token/refresh') ? { status: 200, headers: {}, body } : shop(message);
        await sfcc.clock.advance(6.5 * DAY);
        ship();
        sfcc.job('TikTokShop-ProcessTasks');
        expect(connection()).to.include({ accessToken, refreshToken, state: 'connected' });

        sfcc.hosts[TIKTOK] = shop;
        await sfcc.clock.advance(HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(connection()).to.include({ accessToken: sfcc.tiktok.app.grant.accessToken, state: 'connected' });
        expect(connection().accessToken).not.to.equal(accessToken);
    });

    it('where several are connected, the one that knows an order is found', async () => {
        connect(code());
        addSecondShop();
        sfcc.tiktok.orders.place({ id: ORDER, items: [{ productId: '701643632930', quantity: 2 }] });
        sfcc.tiktok.orders.pay(sfcc.tiktok.orders.byId.get(ORDER)!);
        await sfcc.clock.advance(2 * 60 * 60 * 1000);
        ship();
        sfcc.job('TikTokShop-ProcessTasks');

        expect(sfcc.customObject('TikTokShopOrder', ORDER)).to.include({ shopId: sfcc.tiktok.app.shopId });
        expect(sfcc.tiktok.orders.byId.get(ORDER)!.status).to.equal('AWAITING_COLLECTION');
    });

    /** An order of the sandbox's shop that has left. */
    function ship(): void {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        const body = externalOrder({
            product_lineitems: [line('701643632930', 2)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 26.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
        sfcc.events({
            eventId: '1',
            externalOrderId: ORDER,
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }]
        });
    }

    function code(): string {
        return sfcc.tiktok.app.issueCode(sfcc.clock.now());
    }

    function connect(authCode: string): { status: string; message: string | null } | null {
        return sfcc.job('TikTokShop-ConnectShop', { AuthCode: authCode }).exit_status;
    }

    function connection(): Json {
        return connectionOf(sfcc);
    }

    /** Another seller's: TikTok does not take its token. */
    function addSecondShop(): void {
        const copy = (type: string, id: string, values: Json): void => {
            const [key, { data }] = [...sfcc.instance.store.table('CustomObject:' + type)][0] as [string, Json];
            const row = { ...data, key: id, custom: { ...(data.custom as Json), ...values } };
            insert('CustomObject:' + type, key.replace(String(data.key), id), row);
        };
        sfcc.change(() => {
            copy('TikTokShopGrant', 'other', { accessToken: 'none', refreshToken: 'none' });
            copy('TikTokShopShop', OTHER, { grantId: 'other' });
        });
    }
});
