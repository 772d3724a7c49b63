import { expect } from 'chai';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { Visit } from '#helpers/business-manager/visit';

/** Breaks out of text, of attributes in either quotes, and of script, wherever it is not encoded for its place. */
const SCRIPT = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;

describe('Script in a return of TikTok', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        await world.ask('RETURN_AND_REFUND');
        const told = world.there();
        Object.assign(told, { reason: SCRIPT, reasonText: SCRIPT, trackingNumber: SCRIPT, carrier: SCRIPT });
        world.tiktokReturns().move(told, 'BUYER_SHIPPED_ITEM');
        await world.run();
    });

    afterEach(() => world.close());

    it('is shown as text on every page that shows the return', () => {
        const visit = new Visit(world.sfcc);
        const pages = [
            visit.page('TikTokShopReturns-Show', { state: 'all' }),
            visit.page('TikTokShopReturns-Return', { id: world.returnId }),
            visit.page('TikTokShopReturns-Ask', { id: world.returnId, act: 'received' }),
            visit.page('TikTokShopReturns-Ask', { id: world.returnId, act: 'refuse' }),
            visit.page('TikTokShopOrder-Show', { no: 'TTS-577000000000000001' }),
            visit.page('TikTokShopOverview-Show')
        ];
        expect(
            pages.filter((page) => page.includes('alert(1)')).length,
            'pages that show some of it'
        ).to.be.greaterThan(0);
        pages.forEach((page) => expect(page).not.to.match(/<script>alert|<img src=x|"'>/i));
    });
});
