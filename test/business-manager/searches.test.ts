import { expect } from 'chai';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';

/** Of these there are a handful, and never many. */
const FEW = ['TikTokShopConnection', 'TikTokShopProviders', 'TikTokShopShop'];
const MOST = 2;
/** What a page is asked for beside what every page is. */
const ASKED: Form[] = [
    {},
    { filter: 'held' },
    { filter: 'late' },
    { filter: 'due-soon' },
    { filter: 'request-open' },
    { filter: 'attention' },
    { filter: 'reached-exported', from: '2026-11-01', to: '2026-11-30' },
    { number: 'TTS-1' },
    { state: 'done', kind: 'report' },
    { state: 'waiting' },
    { act: 'ship', carrier: 'UPS', trackingNumber: '1Z1' }
];

describe('Business Manager: what a page searches for', function () {
    this.timeout(60000);
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.tiktok.connector.enabled = false;
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        ['1', '2'].forEach((id) => sfcc.create(order(id)));
        const packages = [{ packageNo: '1', carrier: 'Moonlight Express', trackingNumber: '1Z2' }];
        sfcc.events({ eventId: 'e1', orderNo: 'TTS-2', status: 'Shipped', packages });
        sfcc.job('TikTokShop-ProcessTasks');
    });

    afterEach(() => sfcc.close());

    it('is found with two searches at most, and no search looks at each order or task', () => {
        const visit = new Visit(sfcc);
        const asked = { no: 'TTS-1', id: 'report-2', shop: sfcc.tiktok.app.shopId };
        const tooMuch: string[] = [];
        let shown = 0;
        businessManagerNodes().forEach((node) =>
            ASKED.forEach((more) => {
                const searches: string[] = [];
                const scans: string[] = [];
                sfcc.instance.onSearch = ({ type, query, isScan }) => {
                    searches.push(type);
                    scans.push(...(isScan && !FEW.includes(type) ? [`${type}: ${query}`] : []));
                };
                const answer = visit.get(node, { ...asked, ...more });
                sfcc.instance.onSearch = null;
                shown += answer.status === 200 ? 1 : 0;
                if (searches.length > MOST || scans.length > 0) {
                    tooMuch.push(`${node} ${JSON.stringify(more)}: ${searches.join(', ')}; scans: ${scans.join(', ')}`);
                }
            })
        );
        expect(shown).to.be.greaterThan(50);
        expect(tooMuch).to.deep.equal([]);
    });

    function order(id: string): object {
        return externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line('701643632930')],
            payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 }
        });
    }
});
