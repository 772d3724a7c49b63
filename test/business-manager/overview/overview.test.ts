import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { HOUR } from '#helpers/durations';

const IN_STOCK = '701643632930';
const SOLD_OUT = '701642890102';

describe('Business Manager: overview', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.tiktok.connector.enabled = false;
    });

    afterEach(() => sfcc.close());

    it('opens from the menu of the site, for those who may read', () => {
        expect(new Visit(sfcc, ['tiktokshop_read']).page('TikTokShopOverview-Show')).to.contain('<h1>Overview</h1>');
        expect(new Visit(sfcc, []).get('TikTokShopOverview-Show').status).to.equal(403);
    });

    it('shows the connection, the safeguards, and when each job last ran with what result', () => {
        sfcc.job('TikTokShop-ProcessTasks');
        const page = overview();
        expect(page).to.match(/TikTokShop-ProcessTasks<\/th>\s*<td><span class="tts-state tts-state-ok">Done/);
        expect(page).to.match(/TikTokShop-OrderFeed<\/th>\s*<td><span class="tts-state tts-state-never">Never run/);
        expect(page).to.contain('Connected').and.contain('The storefront is not protected');
    });

    it('says that nothing was counted yet, and when what was counted is old', async () => {
        expect(overview()).to.contain('TikTokShop-ProcessTasks has not run yet');
        sfcc.job('TikTokShop-ProcessTasks');
        expect(overview()).to.contain('Nothing needs a person').and.not.to.contain('long ago');
        await sfcc.clock.advance(HOUR);
        expect(overview()).to.contain('That is a long time ago');
    });

    it('counts orders by day and state, and each number leads to its orders', () => {
        create('1', IN_STOCK);
        create('2', IN_STOCK);
        ship('2', 'UPS');
        sfcc.job('TikTokShop-ProcessTasks');
        const page = overview();
        expect(page).to.match(link('1', 'filter=shipped&amp;from=2026-11-23&amp;to=2026-11-23'));
        expect(page).to.match(link('2', 'filter=all&amp;from=2026-11-10&amp;to=2026-11-23'));
        expect(page).to.match(link('1', 'filter=reached-shipped&amp;from=2026-11-10&amp;to=2026-11-23'));
        expect(page).to.match(/<svg class="tts-chart"[^>]*role="img"[\s\S]*<title[\s\S]*<desc/);
    });

    it('names the orders that need a person, and says why', async () => {
        sfcc.prefer({ tiktokShopReporter: 'cartridge', tiktokShopCancelRequests: 'operations' });
        await paid('1');
        create('2', SOLD_OUT);
        await paid('3');
        ship('3', 'Moonlight Express');
        await paid('4');
        sfcc.tiktok.cancellations.request(sfcc.tiktok.orders.byId.get('4')!);
        sfcc.job('TikTokShop-ProcessTasks');
        const page = overview();
        expect(page).to.match(row('2', 'Held: not in stock'));
        expect(page).to.match(
            row('3', 'TikTok does not know of the shipment or cancellation</strong><br/>TikTok offers no carrier')
        );
        expect(page).to.match(row('4', 'The buyer wants to cancel'));
        expect(page).to.contain('TikTok takes no refusal in this market').and.not.to.contain('Accept or refuse');
        expect(page).to.match(link('<strong>1</strong> held', 'filter=held'));

        await sfcc.clock.advance(71 * HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(overview()).to.match(row('1', 'Shipping deadline missed'));
        ship('1', 'UPS');
        expect(overview()).not.to.match(row('1', 'Shipping deadline missed'));
    });

    it('names orders that TikTok has sent and that could not be created, until they are', () => {
        expect(sfcc.create(order('1', IN_STOCK, { currency: 'EUR' })).status).to.equal(400);
        expect(overview()).to.contain('TikTok orders that could not be created: 1').and.contain('currency_not_allowed');
        create('1', IN_STOCK);
        expect(overview()).not.to.contain('could not be created');
    });

    it('searches twice at most, and reads no more orders or tasks than it shows', () => {
        create('1', IN_STOCK);
        sfcc.job('TikTokShop-ProcessTasks');
        const visit = new Visit(sfcc);
        const searched: string[] = [];
        sfcc.instance.onSearch = (search) => searched.push(search.type);
        visit.page('TikTokShopOverview-Show');
        sfcc.instance.onSearch = null;
        expect(searched.sort()).to.deep.equal(['TikTokShopShop', 'TikTokShopTask']);
    });

    it('speaks German to those who read German', () => {
        const page = new Visit(sfcc, ['*'], 'de').page('TikTokShopOverview-Show');
        expect(page).to.contain('Überblick').and.contain('Noch nie gelaufen');
    });

    it('keeps the apostrophes of other languages', () => {
        const page = new Visit(sfcc, ['*'], 'fr').page('TikTokShopOverview-Show');
        expect(page).to.match(/délai d('|&#39;)expédition dépassé/);
    });

    it('has a text for everything, in every language', () => {
        create('1', SOLD_OUT);
        sfcc.job('TikTokShop-ProcessTasks');
        ['default', 'de', 'es', 'fr', 'it'].forEach((locale) => {
            const page = new Visit(sfcc, ['*'], locale).page('TikTokShopOverview-Show');
            expect(page.match(/>\s*[a-z]+\.[a-z.]+\s*</g), locale).to.equal(null);
        });
    });

    function overview(): string {
        return new Visit(sfcc).page('TikTokShopOverview-Show');
    }

    function create(id: string, productId: string): void {
        expect(sfcc.create(order(id, productId)).status).to.equal(200);
    }

    /** Paid on TikTok too, with the hour over. */
    async function paid(id: string): Promise<void> {
        const items = [{ productId: IN_STOCK, quantity: 1, price: '10.00' }];
        sfcc.tiktok.orders.pay(sfcc.tiktok.orders.place({ id, holdFlow: 'awaiting', items }));
        create(id, IN_STOCK);
        await sfcc.clock.advance(HOUR + 60000);
    }

    function order(id: string, productId: string, changes: Json = {}): Json {
        return externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line(productId)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 },
            ...changes
        });
    }

    function ship(id: string, carrier: string): void {
        const packages = [{ packageNo: '1', carrier, trackingNumber: '1Z' + id }];
        const [outcome] = sfcc.events({ eventId: 'ship' + id, orderNo: 'TTS-' + id, status: 'Shipped', packages });
        expect(outcome).to.include({ outcome: 'applied' });
    }
});

/** A row of the orders that need a person. */
function row(id: string, why: string): RegExp {
    return new RegExp(`<th scope="row"><a href="[^"]*no=TTS-${id}">TTS-${id}</a></th>\\s*<td><strong>${why}`);
}

function link(text: string, query: string): RegExp {
    return new RegExp(`<a href="[^"]*\\?${query.replaceAll('&amp;', '(&|&amp;|&#38;)')}">${text}`);
}
