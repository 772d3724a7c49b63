import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks';
import { createTikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import type { TikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import { createShop } from '#helpers/tiktok/tiktok';
import { ManualClock } from '#sandbox/control/clock';

const RETURN = 'https://shop.example.com/return';

describe('TikTok Shop simulator: the authorization page', () => {
    let tiktok: TikTokShop;

    beforeEach(() => {
        tiktok = createTikTokShop({
            clock: new ManualClock(Date.parse('2026-11-23T10:00:00Z')),
            redirectUrl: RETURN,
            send: () => Promise.reject(new Error('not here'))
        });
    });

    function visit(query: string): HttpAnswer {
        const url = 'https://auth.test/oauth/authorize?' + query;
        return tiktok.handle({ method: 'GET', url, headers: {}, body: '' }) as HttpAnswer;
    }

    function decide(form: Record<string, string>): URL {
        const answer = tiktok.handle({
            method: 'POST',
            url: 'https://auth.test/oauth/authorize',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ app_key: tiktok.app.appKey, ...form }).toString()
        }) as HttpAnswer;
        expect(answer.status).to.equal(302);
        return new URL(answer.headers.location as string);
    }

    it('names the app and what it asks for, and hands the state on as text', () => {
        const page = visit(`app_key=${tiktok.app.appKey}&state=%22%3E%3Cscript%3E`);
        expect(page.status).to.equal(200);
        expect(page.body).to.contain('seller.order.info').and.not.contain('"><script>');
    });

    it('leads back with a code and the state, and the code can be exchanged', () => {
        const target = decide({ state: 'abc', decision: 'authorize' });
        expect(target.origin + target.pathname).to.equal(RETURN);
        expect(target.searchParams.get('state')).to.equal('abc');
        expect(tiktok.app.redeem(target.searchParams.get('code') as string, 0)).not.to.equal(null);
    });

    it('leads back with an error when the seller refuses', () => {
        const target = decide({ state: 'abc', decision: 'refuse' });
        expect(Object.fromEntries(target.searchParams)).to.deep.equal({
            code: 'null',
            error: 'auth_denied',
            state: 'abc'
        });
    });

    it('knows its app only', () => {
        expect(visit('app_key=other&state=abc').status).to.equal(400);
    });
});

describe('TikTok Shop simulator: webhooks of a shop', () => {
    const path = '/event/202309/webhooks';

    it('keeps one address for each type of event', () => {
        const shop = createShop();
        const set = (address: string): number =>
            shop.call('PUT', path, { body: { event_type: 'PACKAGE_UPDATE', address } }).json.code as number;
        expect(set('https://one.example.com/a')).to.equal(0);
        expect(set('https://two.example.com/b')).to.equal(0);
        expect(shop.call('GET', path).json.data).to.deep.include({ total_count: 1 });
        expect(shop.call('GET', path).json.data.webhooks[0].address).to.equal('https://two.example.com/b');
        shop.call('DELETE', path, { body: { event_type: 'PACKAGE_UPDATE' } });
        expect(shop.call('GET', path).json.data.total_count).to.equal(0);
    });

    // reference: https, a domain name, no port, at most 255 characters
    [
        ['plain http', 'http://shop.example.com/a'],
        ['an address of numbers', 'https://192.0.2.7/a'],
        ['a port', 'https://shop.example.com:8443/a'],
        ['what is too long', 'https://shop.example.com/' + 'a'.repeat(255)],
        ['what is no address', 'somewhere']
    ].forEach(([what, address]) => {
        it(`refuses ${what}`, () => {
            const answer = createShop().call('PUT', path, { body: { event_type: 'PACKAGE_UPDATE', address } });
            expect(answer.json.code).to.equal(36009004);
        });
    });

    it('refuses a type that does not exist', () => {
        const body = { event_type: 'ANYTHING', address: 'https://shop.example.com/a' };
        expect(createShop().call('PUT', path, { body }).json.code).to.equal(36009004);
    });
});
