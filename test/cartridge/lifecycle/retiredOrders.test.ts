import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { entryOf, rest, stateOf, sweep } from '#helpers/messages/retiredOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { remove } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { dropFile } from '#helpers/messages/omsFiles';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784' };
const FEDEX = { packageNo: '1', carrier: 'FedEx', trackingNumber: '4001' };
const HALF = { ...UPS, items: [{ productId: '701643632930', quantity: 1 }] };
const SCAPI = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;

/** A message that comes when an order is finished; what it answers. */
interface Late {
    name: string;
    /** Events of the OMS before. */
    before: Json[];
    say: (sfcc: TestInstance) => unknown;
}

const SHIPPED = { eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages: [UPS] };
const PARTLY = { eventId: 'e1', orderNo: ORDER_NO, status: 'PartiallyShipped', packages: [HALF] };
const CANCELLED = { eventId: 'e1', orderNo: ORDER_NO, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } };

const LATE: Late[] = [
    {
        name: 'a late shipment of the rest',
        before: [PARTLY],
        say: event('Shipped', { packages: [{ ...UPS, packageNo: '2' }] })
    },
    { name: 'a corrected tracking number', before: [SHIPPED], say: event('Shipped', { packages: [FEDEX] }) },
    {
        name: "a delivery, by TikTok's id alone",
        before: [SHIPPED],
        say: (sfcc) => sfcc.events({ eventId: 'e2', externalOrderId: ID, status: 'Delivered' })
    },
    {
        name: 'a cancellation of what has shipped, which is rejected',
        before: [SHIPPED],
        say: event('CANCELLED', { cancel: { reason: 'out_of_stock' } })
    },
    {
        name: 'a cancellation of what has not',
        before: [],
        say: event('CANCELLED', { cancel: { reason: 'out_of_stock' } })
    },
    {
        name: 'a cancellation of one unit',
        before: [PARTLY],
        say: event('CANCELLED', { cancel: { reason: 'x', items: [{ productId: '701643632947', quantity: 1 }] } })
    },
    {
        name: 'a shipment of a cancelled order from before its cancellation',
        before: [CANCELLED],
        say: event('Shipped', { occurredAt: '2026-11-23T09:30:00Z', packages: [UPS] })
    },
    { name: 'a repeat of an old event', before: [SHIPPED], say: (sfcc) => sfcc.events(SHIPPED) },
    { name: 'a late message', before: [SHIPPED], say: event('Acknowledged', {}) },
    {
        name: 'a message that contradicts itself',
        before: [SHIPPED],
        say: (sfcc) =>
            sfcc.events({
                eventId: 'e2',
                orderNo: ORDER_NO,
                externalOrderId: '577000000000000002',
                status: 'Delivered'
            })
    },
    {
        name: 'a patch by OCAPI',
        before: [SHIPPED],
        say: (sfcc) => sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' }).status
    },
    {
        name: 'a notice of a return by OCAPI',
        before: [SHIPPED],
        say: (sfcc) => sfcc.patch(ORDER_NO, { c_externalReturnStatus: 2 }).status
    },
    {
        name: 'a patch that is refused',
        before: [SHIPPED],
        say: (sfcc) => sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Unheard' }).status
    },
    {
        name: 'a patch by SCAPI, which the sweep finds',
        before: [SHIPPED],
        say: async (sfcc) => {
            const answer = sfcc.scapi('PATCH', SCAPI, { c_externalOrderStatus: 'Delivered' });
            await sweep(sfcc);
            return answer.status;
        }
    },
    {
        name: 'a cancellation in B2C Commerce itself',
        before: [],
        say: async (sfcc) => {
            sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
                const OrderMgr = execution.modules.require('dw/order/OrderMgr') as any;
                (execution.modules.require('dw/system/Transaction') as any).wrap(() =>
                    OrderMgr.cancelOrder(OrderMgr.getOrder(ORDER_NO))
                );
            });
            await sweep(sfcc);
        }
    },
    {
        name: 'the order, posted again',
        before: [SHIPPED],
        say: async (sfcc) => {
            // The storefront may not read the order of another session; the job may, and the connector posts again.
            expect(sfcc.create(externalOrder()).json).to.include({ outcome: entryOf(sfcc) ? 'applied' : 'rejected' });
            await sweep(sfcc);
            const { status, json } = sfcc.create(externalOrder());
            return { status, json };
        }
    },
    {
        name: 'a batch file',
        before: [SHIPPED],
        say: (sfcc) => {
            dropFile(
                sfcc,
                'late.jsonl',
                JSON.stringify({ eventId: 'e2', externalOrderId: ID, status: 'Completed' }) + '\n'
            );
            return sfcc.job('TikTokShop-ImportOmsBatch').exit_status?.status;
        }
    },
    {
        name: 'a user who marks nothing as handled and writes nothing, but cancels',
        before: [],
        say: (sfcc) => {
            const visit = new Visit(sfcc);
            const page = visit.page('TikTokShopOrder-Ask', { no: ORDER_NO, act: 'cancel' });
            const fields = [
                ...page
                    .slice(page.indexOf('id="tts-act"'))
                    .matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
            ];
            return visit.post('TikTokShopOrder-Act', {
                ...Object.fromEntries(fields.map((field) => [field[1]!, field[2]!])),
                reason: 'out_of_stock'
            }).status;
        }
    }
];

describe('An order that is finished leaves the ledger, and what comes later finds it as on the first day', () => {
    LATE.forEach(({ name, before, say }) => {
        it(name, async () => {
            const [kept, retired] = [await told(365, before), await told(1, before)];
            expect([entryOf(kept) !== undefined, entryOf(retired)]).to.deep.equal([true, undefined]);
            const said = [await say(kept), await say(retired)];
            expect(said[1]).to.deep.equal(said[0]);
            expect(stateOf(retired)).to.deep.equal(stateOf(kept));
            // And again once it has gone once more.
            for (const sfcc of [kept, retired]) {
                await rest(sfcc);
            }
            expect(entryOf(retired)).to.equal(undefined);
            expect(stateOf(retired)).to.deep.equal(stateOf(kept));
            [kept, retired].forEach((sfcc) => sfcc.close());
        });
    });

    it('pages show it, and make no object', async () => {
        const [kept, retired] = [await told(365, [SHIPPED]), await told(1, [SHIPPED])];
        const pages = [kept, retired].map((sfcc) => {
            const visit = new Visit(sfcc);
            return [
                visit.page('TikTokShopOrder-Show', { no: ORDER_NO }),
                // The only order with this number opens.
                visit.get('TikTokShopOrders-Show', { number: ID }).headers.location as string,
                visit.page('TikTokShopOrders-Show', {}),
                visit.page('TikTokShopOverview-Show', {})
            ].map((page) => page.replace(/value="[^"]{30,}"|<time[^>]*>[^<]*<.time>/g, ''));
        });
        pages[1]!.forEach((page, index) => expect(linesThatDiffer(page, pages[0]![index]!)).to.deep.equal([]));
        expect(pages[1]![0]).to.contain(UPS.trackingNumber);
        expect(pages[1]![1]).to.contain('no=' + ORDER_NO);
        expect(entryOf(retired)).to.equal(undefined);
        [kept, retired].forEach((sfcc) => sfcc.close());
    });

    it('the sweep looks at it and leaves it where it is', async () => {
        const sfcc = await told(1, [SHIPPED]);
        await sweep(sfcc);
        await sweep(sfcc);
        expect(entryOf(sfcc)).to.equal(undefined);
        expect(sfcc.order(ORDER_NO).json.c_externalOrderStatus).to.equal('Shipped');
        sfcc.close();
    });

    it('what others write into its attribute is not believed, and the order is adopted again as it stands', async () => {
        const sfcc = await told(1, [SHIPPED]);
        const ledger = String(sfcc.rows('Order')[0]!.custom.tiktokLedger);
        sfcc.scapi('PATCH', SCAPI, { c_tiktokLedger: ledger.replace('Shipped', 'New') });
        expect(sfcc.events({ eventId: 'e2', orderNo: ORDER_NO, status: 'Delivered' })[0]).to.include({
            outcome: 'applied'
        });
        expect(sfcc.order(ORDER_NO).json).to.include({
            c_externalOrderStatus: 'Delivered',
            shipping_status: 'shipped'
        });
        sfcc.close();
    });

    it('of an order that was just deleted nothing is known, although the search still names it', async () => {
        const sfcc = await told(1, [SHIPPED]);
        sfcc.instance.switches.searchIndexLagMs = 60 * 60 * 1000;
        sfcc.change(() => remove('Order', 'RefArch/' + ORDER_NO));
        const event = { eventId: 'e2', externalOrderId: ID, status: 'Delivered' };
        expect(sfcc.events(event)[0]).to.include({ outcome: 'rejected', code: 'order_not_found' });
        expect(sfcc.create(externalOrder()).status).to.equal(200);
        sfcc.close();
    });

    it("an order of the official cartridges is found by TikTok's id, and no second one is made", async () => {
        const sfcc = new TestInstance();
        sfcc.prefer({ tiktokShopLedgerDays: 1, tiktokShopTrustedCreators: 'Customer' });
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        await sweep(sfcc);
        sfcc.prefer({ tiktokShopTrustedCreators: '' });
        sfcc.events({ ...SHIPPED, orderNo });
        await rest(sfcc);
        expect(entryOf(sfcc)).to.equal(undefined);
        expect(sfcc.create(externalOrder()).json).to.include({ code: 'try_again_later' });
        await sweep(sfcc);
        const again = sfcc.create(externalOrder());
        expect(again.json, again.text).to.include({ error: false, orderNo });
        expect(sfcc.rows('Order')).to.have.length(1);
        expect(sfcc.events({ eventId: 'e2', externalOrderId: ID, status: 'Delivered' })[0]).to.include({
            outcome: 'applied'
        });
        expect(entryOf(sfcc)).to.include({ orderNo, appliedStatus: 'Delivered' });
        sfcc.close();
    });
});

function event(status: string, more: Json): Late['say'] {
    return (sfcc) => sfcc.events({ eventId: 'e2', orderNo: ORDER_NO, status, ...more });
}

/** An instance with an order after these messages of the OMS, and a long quiet time. */
async function told(days: number, events: Json[]): Promise<TestInstance> {
    const sfcc = new TestInstance();
    sfcc.hosts['https://oms.test'] = () => ({ status: 200, headers: {}, body: '{}' });
    sfcc.prefer({ tiktokShopLedgerDays: days });
    sfcc.create(externalOrder());
    events.forEach((one) => expect(sfcc.events(one)[0]).to.include({ outcome: 'applied' }));
    await rest(sfcc);
    return sfcc;
}

function linesThatDiffer(one: string, other: string): string[] {
    const others = other.split('\n');
    return one.split('\n').flatMap((text, index) => (text !== others[index] ? [text, others[index]!] : []));
}
