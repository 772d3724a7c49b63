import { expect } from 'chai';
import { times } from '#helpers/faults/samples';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { asCsv, omsHistory, PRODUCT_A, PRODUCT_B, shuffled } from '#helpers/messages/omsHistory';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { dropFile } from '#helpers/messages/omsFiles';

const ORDERS = times(60, 15);
const EVENTS = times(500, 125);
const IDS = Array.from({ length: ORDERS }, (_value, index) => String(577000000000000000n + BigInt(index)));
const HISTORY = omsHistory(
    IDS.map((id) => 'TTS-' + id),
    EVENTS,
    20261124
);

/** How the events come: in order, or as an OMS with queues and retries sends them. */
const DELIVERIES: Record<string, Json[]> = {
    'in order': HISTORY,
    shuffled: shuffled(HISTORY, 7),
    'each of them twice': HISTORY.flatMap((event) => [event, event]),
    'twice and shuffled': shuffled([...HISTORY, ...HISTORY], 11)
};

/** The ways an OMS can tell. */
const WAYS: Record<string, (sfcc: TestInstance, events: Json[]) => void> = {
    'by event': (sfcc, events) => {
        for (let from = 0; from < events.length; from += 100) {
            sfcc.events(...events.slice(from, from + 100));
        }
    },
    'by poll': (sfcc, events) => {
        sfcc.hosts['https://oms.test'] = (message) => {
            const from = Number(new URL(message.url).searchParams.get('cursor') || '0');
            const page = events.slice(from, from + 100);
            const body = { events: page, nextCursor: String(from + page.length) };
            return { status: 200, headers: {}, body: JSON.stringify(body) };
        };
        sfcc.job('TikTokShop-PullOmsStatus');
    },
    'by file of JSON lines': (sfcc, events) =>
        importFile(sfcc, 'a.jsonl', events.map((event) => JSON.stringify(event)).join('\n')),
    // The same event twice in a row would be one event with its rows twice: an OMS repeats in another file.
    'by files of CSV': (sfcc, events) => {
        const first = events.filter((event, index) => events.indexOf(event) === index);
        importFile(sfcc, 'a.csv', asCsv(first));
        importFile(sfcc, 'b.csv', asCsv(events.filter((event, index) => events.indexOf(event) !== index)));
    }
};

/** Nothing may be told before it happens. */
async function waitForAll(sfcc: TestInstance): Promise<void> {
    const last = Math.max(...HISTORY.map((event) => Date.parse(String(event.occurredAt))));
    await sfcc.clock.advance(last - sfcc.clock.now());
}

describe(`The same ${EVENTS} events of ${ORDERS} orders end in the same state`, () => {
    let expected: Json[] | null = null;

    it('tells of shipments, splits, corrections and cancellations', () => {
        const statuses = new Set(HISTORY.map((event) => String(event.status)));
        expect([...statuses].sort()).to.deep.equal(['CANCELLED', 'PartiallyShipped']);
        expect(HISTORY).to.have.length(EVENTS);
        expect(new Set(HISTORY.map((event) => event.occurredAt as string)).size).to.equal(EVENTS);
    });

    Object.entries(WAYS).forEach(([way, deliver]) => {
        Object.entries(DELIVERIES).forEach(([delivery, events]) => {
            it(`${way}, ${delivery}`, async () => {
                const sfcc = new TestInstance();
                try {
                    createOrders(sfcc);
                    await waitForAll(sfcc);
                    deliver(sfcc, events);
                    const state = endState(sfcc);
                    expected = expected || state;
                    const wrong = state.filter(
                        (order, index) => JSON.stringify(order) !== JSON.stringify(expected![index])
                    );
                    expect(wrong).to.deep.equal(expected.filter((_order, index) => wrong.includes(state[index]!)));
                } finally {
                    sfcc.close();
                }
            }).timeout(60000);
        });
    });

    [23, 42, 77, 101].forEach((seed) => {
        it(`by event, shuffled otherwise (${seed})`, async () => {
            const sfcc = new TestInstance();
            try {
                createOrders(sfcc);
                await waitForAll(sfcc);
                WAYS['by event']!(sfcc, shuffled(HISTORY, seed));
                expect(endState(sfcc)).to.deep.equal(expected);
            } finally {
                sfcc.close();
            }
        }).timeout(60000);
    });

    it('which is what the history says', () => {
        const statuses = (expected || []).map((order) => String(order.appliedStatus));
        expect(new Set(statuses)).to.deep.equal(new Set(['Shipped', 'CANCELLED']));
        const latest = new Map(
            HISTORY.flatMap((event) => ((event.packages || []) as Json[]).map((parcel) => ({ event, parcel }))).map(
                ({ event, parcel }) => [`${event.orderNo}/${parcel.packageNo}`, parcel.trackingNumber as string]
            )
        );
        const told = (expected || []).flatMap((order) =>
            Object.entries(order.packages as Record<string, Json>).map(
                ([packageNo, parcel]) => [`${order.orderNo}/${packageNo}`, parcel.trackingNumber as string] as const
            )
        );
        expect(new Map(told)).to.deep.equal(latest);
    });
});

function createOrders(sfcc: TestInstance): void {
    IDS.forEach((id) => {
        const body = externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line(PRODUCT_A, 2), line(PRODUCT_B, 1)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 36.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
    });
}

function importFile(sfcc: TestInstance, name: string, text: string): void {
    dropFile(sfcc, name, text);
    sfcc.job('TikTokShop-ImportOmsBatch');
}

/** What counts of each order, and the stock of the products. */
function endState(sfcc: TestInstance): Json[] {
    const orders = IDS.map((id) => {
        const entry = sfcc.customObject('TikTokShopOrder', id);
        const order = sfcc.order('TTS-' + id).json;
        const lines = (order.product_items as Json[]).map(
            (item) => [item.c_externalLineItemStatus, item.c_carrier, item.c_trackingNumber] as unknown[]
        );
        return {
            orderNo: order.order_no as string,
            status: order.status as string,
            shippingStatus: order.shipping_status as string,
            externalOrderStatus: order.c_externalOrderStatus as string,
            channelStatus: order.c_externalChannelOrderStatus as number,
            appliedStatus: entry.appliedStatus as string,
            packages: JSON.parse(String(order.c_shipmentsInfo || '{}')) as Json,
            cancelledUnits: JSON.parse(String(entry.cancelledUnits || '{}')) as Json,
            lines
        };
    });
    const stock = sfcc
        .rows('InventoryRecord')
        .map((row) => [row.listId, row.productId, row.allocation, row.onOrder] as unknown[]);
    return [...orders, { orderNo: 'stock', appliedStatus: 'Shipped', packages: {}, stock }];
}
