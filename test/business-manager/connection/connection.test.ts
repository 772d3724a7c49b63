import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import type { Json } from '#helpers/platform/testInstance';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import { hiddenFields } from '#helpers/business-manager/pageTable';
import { Visit } from '#helpers/business-manager/visit';
import { changeGrant, changeShop, connections } from '#helpers/tiktok/connection';
import { MINUTE } from '#helpers/durations';

const SCRIPT = '<script>alert(1)</script>';

describe('Business Manager: connection', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
        serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
    });

    afterEach(() => sfcc.close());

    function shops(): Json[] {
        return connections(sfcc);
    }

    function shopId(): string {
        return sfcc.tiktok.app.shopId;
    }

    /** Where the button leads to. */
    function authorizationLink(visitor = visit): URL {
        return new URL(visitor.submit('TikTokShopConnection-Connect', {}).headers.location as string);
    }

    /** What the seller decides on TikTok's page; the parameters TikTok leads back with. */
    function decide(link: URL, decision: string): Record<string, string> {
        const answer = sfcc.tiktok.handle({
            method: 'POST',
            url: link.origin + link.pathname,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ ...Object.fromEntries(link.searchParams), decision }).toString()
        }) as HttpAnswer;
        const back = new URL(answer.headers.location as string);
        expect(back.pathname).to.match(/\/TikTokShopConnection-Return$/);
        return Object.fromEntries(back.searchParams);
    }

    function comeBack(parameters: Record<string, string>, visitor = visit): HttpAnswer {
        return visitor.get('TikTokShopConnection-Return', parameters);
    }

    function setShop(values: Json): void {
        const { shopName, ...ofGrant } = values;
        changeGrant(sfcc, ofGrant);
        if (shopName !== undefined) {
            changeShop(sfcc, { shopName });
        }
    }

    describe('connecting', () => {
        it("goes through TikTok's page and back, and erases no orders", () => {
            visit.submit('TikTokShopConnection-Disconnect', { shop: shopId() });
            expect(shops()).to.have.length(0);
            const link = authorizationLink();
            expect(link.origin + link.pathname).to.equal(TIKTOK + '/oauth/authorize');
            expect(link.searchParams.get('app_key')).to.equal(sfcc.tiktok.app.appKey);
            const answer = comeBack(decide(link, 'authorize'));
            expect(answer.status).to.equal(302);
            expect(answer.headers.location).to.contain('done=connection.connected');
            expect(shops()).to.have.length(1);
            expect(shops()[0]).to.include({ state: 'connected', accessToken: sfcc.tiktok.app.grant.accessToken });
        });

        it('uses the link of the app where one is set', () => {
            sfcc.prefer({ tiktokShopAuthorizationLink: 'https://services.tiktokshops.us/open/authorize?service_id=7' });
            const link = authorizationLink();
            expect(link.href).to.match(
                /^https:\/\/services\.tiktokshops\.us\/open\/authorize\?service_id=7&state=\w+$/
            );
        });

        it('a shop that was lost is connected again', () => {
            setShop({ state: 'reconnect' });
            expect(visit.page('TikTokShopConnection-Show')).to.contain('Must be connected again');
            comeBack(decide(authorizationLink(), 'authorize'));
            expect(visit.page('TikTokShopConnection-Show')).to.not.contain('Must be connected again');
        });

        it('a seller with twelve shops: as many as a request may create objects for, the others with the next run of the job', () => {
            visit.submit('TikTokShopConnection-Disconnect', { shop: shopId() });
            for (let more = 1; more < 12; more += 1) {
                const message = { method: 'POST', url: TIKTOK + '/_sim/shops', headers: {} };
                sfcc.tiktok.handle({ ...message, body: JSON.stringify({ seller: sfcc.tiktok.app.seller.id }) });
            }
            const answer = comeBack(decide(authorizationLink(), 'authorize'));
            expect(answer.headers.location).to.contain('done=connection.connected.part');
            expect(visit.page('TikTokShopConnection-Show', { done: 'connection.connected.part' })).to.contain(
                'connects the others'
            );
            expect(shops()).to.have.length(7);
            expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
            expect(shops()).to.have.length(12);
            expect(shops().map(({ siteId }) => siteId)).to.deep.equal(shops().map(() => 'RefArch'));
            const again = comeBack(decide(authorizationLink(), 'authorize'));
            expect(again.headers.location, 'none is new').not.to.contain('connection.connected.part');
            sfcc.job('TikTokShop-ProcessTasks');
            visit.submit('TikTokShopConnection-Disconnect', { shop: shopId() });
            sfcc.job('TikTokShop-ProcessTasks');
            expect(shops(), 'a disconnected one stays so').to.have.length(11);
        });

        it('says so when the seller refuses', () => {
            const page = comeBack(decide(authorizationLink(), 'refuse'));
            expect(page.body).to.contain('role="alert"').and.contain('The seller did not authorize');
        });

        it('says so when TikTok does not accept the code', () => {
            const { state } = decide(authorizationLink(), 'authorize');
            const page = comeBack({ state: state!, code: 'used' });
            expect(page.body).to.contain('did not accept the authorization code').and.contain('36004004');
        });

        it('says so when app key and secret are missing', () => {
            Object.assign(serviceConfigs(sfcc.instance).credentials.get('tiktokshop.auth.cred')!, { user: '' });
            const page = visit.submit('TikTokShopConnection-Connect', {});
            expect(page.body).to.contain('App key and secret are missing');
        });
    });

    describe('coming back counts only', () => {
        let before: string;

        beforeEach(() => {
            before = shops()[0]!.accessToken as string;
        });

        function expectRefused(answer: HttpAnswer): void {
            expect(answer.body).to.contain('this session did not ask for it');
            expect(shops()[0]!.accessToken).to.equal(before);
        }

        it('with a state', () => {
            const { code } = decide(authorizationLink(), 'authorize');
            expectRefused(comeBack({ code: code! }));
            expectRefused(comeBack({ code: code!, state: '' }));
        });

        it('with the state of this session', () => {
            const other = new Visit(sfcc);
            const foreign = decide(authorizationLink(other), 'authorize');
            expectRefused(comeBack(foreign));
            const { code } = decide(authorizationLink(), 'authorize');
            expectRefused(comeBack({ code: code!, state: foreign.state! }));
        });

        it('once', () => {
            const back = decide(authorizationLink(), 'refuse');
            comeBack(back);
            expectRefused(comeBack(back));
        });

        it('also after an address of another website that guessed a state', () => {
            const back = decide(authorizationLink(), 'authorize');
            expectRefused(comeBack({ code: 'forged', state: 'forged' }));
            expect(comeBack(back).status).to.equal(302);
        });

        it('for half an hour', async () => {
            const back = decide(authorizationLink(), 'authorize');
            await sfcc.clock.advance(31 * MINUTE);
            expectRefused(comeBack(back));
            const again = decide(authorizationLink(), 'authorize');
            await sfcc.clock.advance(29 * MINUTE);
            expect(comeBack(again).status).to.equal(302);
        });
    });

    it('says from 30 days ahead that an authorization ends', () => {
        const days = (count: number): string => {
            const refreshTokenExpiresAt = new Date(sfcc.clock.now() + count * 24 * 60 * 60 * 1000);
            changeGrant(sfcc, { refreshTokenExpiresAt });
            return visit.page('TikTokShopConnection-Show');
        };
        expect(days(31)).not.to.contain('Authorization ends soon');
        expect(days(29)).to.contain('Authorization ends soon');
    });

    it('shows what is known of each shop, and no secret', () => {
        const page = visit.page('TikTokShopConnection-Show');
        const { shopCipher, grant, appSecret } = sfcc.tiktok.app;
        expect(page)
            .to.contain('Example Shop')
            .and.contain('US')
            .and.contain(shopCipher.slice(0, 8) + '&hellip;');
        [shopCipher, grant.accessToken, grant.refreshToken, appSecret].forEach((secret) =>
            expect(page).to.not.contain(secret)
        );
        expect(page).to.contain('Sites-Site/default/TikTokShopConnection-Return');
        changeShop(sfcc, { shopCipher: '' });
        expect(visit.page('TikTokShopConnection-Show'), 'without a cipher').not.to.contain('&hellip;</code>');
        expect(page).to.contain('Connect again, or another shop');
        changeShop(sfcc, { siteId: 'Outlet' });
        const elsewhere = visit.page('TikTokShopConnection-Show');
        expect(elsewhere).to.contain('Change it on its site.').and.not.contain('Connect again, or another shop');
    });

    it('prints script as text', () => {
        setShop({ shopName: SCRIPT, region: SCRIPT, shopCipher: SCRIPT });
        [
            visit.page('TikTokShopConnection-Show'),
            visit.page('TikTokShopConnection-AskDisconnect', { shop: shopId() }),
            visit.page('TikTokShopConnection-Webhooks', { shop: shopId() }),
            comeBack({ state: SCRIPT, error: SCRIPT }).body,
            comeBack({ state: authorizationLink().searchParams.get('state')!, error: SCRIPT }).body
        ].forEach((page) => expect(page).to.contain('&lt;script&gt;').and.not.contain(SCRIPT));
    });

    it('disconnecting says what it means, erases the tokens, and does nothing the second time', () => {
        const asked = visit.page('TikTokShopConnection-AskDisconnect', { shop: shopId() });
        expect(asked).to.contain('tokens of the shop');
        const done = visit.submit('TikTokShopConnection-Disconnect', hiddenFields(asked, 'tts-disconnect-shop'));
        expect(done.headers.location).to.contain('done=connection.disconnected');
        expect(shops()).to.have.length(0);
        const again = visit.submit('TikTokShopConnection-Disconnect', { shop: shopId() });
        expect(again.headers.location).to.contain('done=connection.unknown');
        expect(visit.get('TikTokShopConnection-AskDisconnect', { shop: shopId() }).status).to.equal(404);
    });

    describe('webhooks', () => {
        const OURS = 'https://localhost/on/demandware.store/Sites-RefArch-Site/default/TikTokShop-Webhook';

        function registered(): string[] {
            return [...sfcc.tiktok.app.webhooks.entries()].map(([event, { address }]) => event + ' ' + address);
        }

        it('are registered for all events that are handled, and removed again', () => {
            sfcc.tiktok.app.webhooks.set('PRODUCT_STATUS_CHANGE', {
                address: 'https://other.example.com/',
                createTime: 1,
                updateTime: 1
            });
            expect(visit.page('TikTokShopConnection-Webhooks', { shop: shopId() })).to.contain('Not sent');
            visit.submit('TikTokShopConnection-RegisterWebhooks', { shop: shopId() });
            expect(registered())
                .to.have.length(10)
                .and.include('ORDER_STATUS_CHANGE ' + OURS);
            const page = visit.page('TikTokShopConnection-Webhooks', { shop: shopId(), done: 'webhooks.registered' });
            expect(page).to.contain('Comes here').and.contain(OURS).and.not.contain('Not sent');
            visit.submit('TikTokShopConnection-RegisterWebhooks', { shop: shopId() });
            expect(registered()).to.have.length(10);
            visit.submit('TikTokShopConnection-RemoveWebhooks', { shop: shopId() });
            expect(registered()).to.deep.equal(['PRODUCT_STATUS_CHANGE https://other.example.com/']);
        });

        it('are listed with what comes here, what goes elsewhere and what does not, and only ours can be removed', () => {
            const { webhooks } = sfcc.tiktok.app;
            const statesOf = (page: string): string[] =>
                [...page.matchAll(/<th scope="row">(\w+)<\/th>\s*<td><span class="tts-state tts-state-(\w+)"/g)].map(
                    ([, event, state]) => `${event} ${state}`
                );
            const show = (): string => visit.page('TikTokShopConnection-Webhooks', { shop: shopId() });
            expect(show()).not.to.contain('tts-remove-webhooks');
            webhooks.set('ORDER_STATUS_CHANGE', { address: 'https://other.test/', createTime: 1, updateTime: 1 });
            expect(statesOf(show())).to.include.members([
                'ORDER_STATUS_CHANGE elsewhere',
                'RECIPIENT_ADDRESS_UPDATE missing',
                'INVOICE_STATUS_CHANGE optional'
            ]);
            expect(show()).not.to.contain('tts-remove-webhooks');
            webhooks.set('RECIPIENT_ADDRESS_UPDATE', { address: OURS, createTime: 1, updateTime: 1 });
            expect(statesOf(show())).to.include.members([
                'ORDER_STATUS_CHANGE elsewhere',
                'RECIPIENT_ADDRESS_UPDATE ok'
            ]);
            expect(show()).to.contain('tts-remove-webhooks');
        });

        it('that TikTok does not offer to the shop keep none of the others from it, and the page says so', () => {
            sfcc.tiktok.orders.switches.withoutEvents = ['INVOICE_STATUS_CHANGE', 'REFUND_SUCCESS'];
            visit.submit('TikTokShopConnection-RegisterWebhooks', { shop: shopId() });
            expect(registered()).to.have.length(7);
            const page = visit.page('TikTokShopConnection-Webhooks', { shop: shopId() });
            expect(page.split('TikTok does not offer it to every shop')).to.have.length(3);
        });

        it("TikTok's refusal is told, with what to do", () => {
            sfcc.tiktok.app.grant.scopes = ['seller.order.info'];
            const page = visit.page('TikTokShopConnection-Webhooks', { shop: shopId() });
            expect(page).to.contain('role="alert"').and.contain('lacks a scope').and.contain('(105005)');
            expect(page).not.to.contain('webhooks.state').and.not.contain('tts-remove-webhooks');
            const answer = visit.submit('TikTokShopConnection-RegisterWebhooks', { shop: shopId() });
            expect(answer.body).to.contain('105005');
        });

        it('while TikTok cannot be reached the page says so, with no code of TikTok', () => {
            sfcc.hosts[TIKTOK] = () => ({ failure: 'timeout', message: '' });
            const page = visit.page('TikTokShopConnection-Webhooks', { shop: shopId() });
            expect(page).to.contain('role="alert"').and.not.contain('(0)');
        });

        it('a sample that was signed rightly is taken in, and leaves nothing behind', () => {
            const answer = visit.submit('TikTokShopConnection-TestWebhook', {});
            expect(answer.headers.location).to.contain('done=webhooks.tested');
            expect(sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(0);
        });

        it('a sample that does not arrive says why', () => {
            sfcc.hosts['https://localhost'] = () => ({ status: 401, headers: {}, body: '' });
            expect(visit.submit('TikTokShopConnection-TestWebhook', {}).body).to.contain('The sample was refused');
            sfcc.hosts['https://localhost'] = () => ({ failure: 'timeout', message: '' });
            expect(visit.submit('TikTokShopConnection-TestWebhook', {}).body).to.contain('did not arrive');
        });

        it('cannot come to a protected storefront, and the page says why', () => {
            const pages = ['TikTokShopConnection-Show', 'TikTokShopConnection-Webhooks'];
            pages.forEach((page) =>
                expect(visit.page(page, { shop: shopId() }), page).not.to.contain('Webhooks cannot arrive here')
            );
            sfcc.instance.site('RefArch').status = 5;
            const page = visit.page('TikTokShopConnection-Show');
            expect(page).to.contain('Webhooks cannot arrive here').and.not.contain('tts-test-webhook');
            const webhooks = visit.page('TikTokShopConnection-Webhooks', { shop: shopId() });
            expect(webhooks).to.contain('Webhooks cannot arrive here').and.not.contain('tts-register-webhooks');
        });
    });

    ['default', 'de'].forEach((locale) => {
        it(`has a text for everything (${locale})`, () => {
            const reader = new Visit(sfcc, ['*'], locale);
            const shop = shopId();
            [
                reader.page('TikTokShopConnection-Show'),
                reader.page('TikTokShopConnection-AskDisconnect', { shop }),
                reader.page('TikTokShopConnection-Webhooks', { shop })
            ].forEach((page) => expect(page.match(/>\s*[a-z]+\.[a-z.]+\s*</g)).to.equal(null));
        });
    });
});
