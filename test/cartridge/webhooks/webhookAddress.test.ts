import { expect } from 'chai';
import proxyquire from 'proxyquire';

const SCRIPT = '../../../cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/webhooks/store/webhookAddress';
const PATH = '/on/demandware.store/Sites-RefArch-Site/default/TikTokShop-Webhook';

describe('The address for webhooks', () => {
    const world = globalThis as unknown as { request?: object };

    afterEach(() => {
        delete world.request;
    });

    /** @param request - how a person has opened Business Manager */
    function addressOf(httpsHostName: string, request: { httpHost: string; httpSecure: boolean }): string {
        world.request = request;
        const Site = { getCurrent: () => ({ ID: 'RefArch', httpsHostName }), '@noCallThru': true };
        return proxyquire(SCRIPT, { 'dw/system/Site': Site }).webhookAddress() as string;
    }

    it('is the https host of the site, or the host of Business Manager where the site has none', () => {
        const secure = { httpHost: 'bm.example.com', httpSecure: true };
        expect(addressOf('www.example.com', secure)).to.equal('https://www.example.com' + PATH);
        expect(addressOf('', secure)).to.equal('https://bm.example.com' + PATH);
    });

    it('is in the clear only where the one host of a sandbox is', () => {
        const clear = { httpHost: '127.0.0.1:8080', httpSecure: false };
        expect(addressOf('127.0.0.1:8080', clear)).to.equal('http://127.0.0.1:8080' + PATH);
        expect(addressOf('127.0.0.1:8443', clear), 'of a sandbox that speaks https too').to.equal(
            'https://127.0.0.1:8443' + PATH
        );
    });
});
