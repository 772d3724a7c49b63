import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const SCAPI = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;

/** Source of the words: metadata of the official social channel cartridges. */
const MESSAGES: Array<[string, Json, string]> = [
    ['the action return_order', { c_orderAction: 'return_order', c_returnCase: '{"returnItems":{}}' }, 'return_order'],
    ['the action return', { c_orderAction: 'return', c_externalReturnStatus: 3 }, 'return'],
    ['the action refund_order', { c_orderAction: 'refund_order' }, 'refund_order'],
    ['channel status 8', { c_externalChannelOrderStatus: 8 }, 'c_externalChannelOrderStatus 8'],
    ['a return status without an action', { c_externalReturnStatus: 7 }, 'c_externalReturnStatus 7']
];

describe('What is said of returns and refunds', () => {
    let sfcc: TestInstance;
    let told: Json[];

    afterEach(() => sfcc.close());

    MESSAGES.forEach(([what, document, words]) => {
        [true, false].forEach((apiHooks) => {
            it(`${what}, ${apiHooks ? 'seen by a hook' : 'found by the job'}: recorded, shown, told once, and changes nothing`, async () => {
                start(apiHooks);
                expect(sfcc.patch(ORDER_NO, document).status).to.equal(200);
                await sweep();
                await sweep();
                const { json } = sfcc.order(ORDER_NO);
                expect(json).to.include({
                    status: 'new',
                    c_externalOrderStatus: 'New',
                    c_externalChannelOrderStatus: 3
                });
                expect(json.c_orderAction || '').to.equal('');
                expectShown(words);
                expect(told).to.have.length(1);
                expect(told[0]).to.include({
                    status: 'RETURN',
                    initiator: 'TIKTOK',
                    orderNo: ORDER_NO,
                    externalOrderId: ID,
                    eventId: `return-${ID}-1`
                });
            });
        });
    });

    it('over SCAPI it is the same', async () => {
        start(true);
        expect(scapi({ c_orderAction: 'return_order', c_externalReturnStatus: 3 })).to.equal(204);
        await sweep();
        expectShown('return_order');
        expect(told[0]).to.include({ action: 'return_order', returnStatus: 3 });
    });

    it('a second return is a message of its own; the same status once more is none', async () => {
        start(true);
        sfcc.patch(ORDER_NO, { c_orderAction: 'return_order', c_externalReturnStatus: 3 });
        sfcc.patch(ORDER_NO, { c_externalReturnStatus: 3 });
        sfcc.patch(ORDER_NO, { c_externalReturnStatus: 7 });
        await sweep();
        expect(told.map(({ eventId }) => eventId as string)).to.have.members([`return-${ID}-1`, `return-${ID}-2`]);
    });

    it('what the OMS says of returns is shown, and not told to the OMS', async () => {
        start(true);
        const { status } = sfcc.patch(ORDER_NO, {
            c_orderAction: 'update',
            c_externalReturnStatus: 4,
            product_items: [{ product_id: '701643632930', c_externalLineItemReturnStatus: 4 }]
        });
        expect(status).to.equal(200);
        await sweep();
        expectShown('c_externalReturnStatus 4, 701643632930 c_externalLineItemReturnStatus 4');
        expect(told).to.deep.equal([]);
    });

    it('a return of a shipped order leaves it shipped', async () => {
        start(true);
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages });
        sfcc.patch(ORDER_NO, { c_orderAction: 'refund_order', c_externalChannelOrderStatus: 8 });
        await sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
        expectShown('refund_order, c_externalChannelOrderStatus 8');
    });

    it('an OMS that does not answer is told later', async () => {
        start(true);
        sfcc.hosts['https://oms.test'] = () => ({ status: 503, headers: {}, body: '' });
        sfcc.patch(ORDER_NO, { c_orderAction: 'return_order' });
        await sweep();
        expect(sfcc.customObject('TikTokShopTask', `return-${ID}-1`)).to.include({ state: 'waiting', attempts: 1 });
    });

    function start(apiHooks: boolean): void {
        sfcc = new TestInstance({ apiHooks });
        told = [];
        sfcc.hosts['https://oms.test'] = (message) => {
            expect(message.url).to.equal('https://oms.test/returns');
            told.push(JSON.parse(message.body) as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    }

    function expectShown(words: string): void {
        const page = new Visit(sfcc).get('TikTokShopOrder-Show', { no: ORDER_NO }).body;
        expect(page).to.contain('Return: ' + words);
        expect(page).to.contain('A return or refund was reported: ' + words);
        expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({ needsAttention: true });
    }

    function scapi(document: Json): number {
        return sfcc.scapi('PATCH', SCAPI, document).status;
    }

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(5 * 60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
    }
});
