import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import { commitsOf, interruptAt, stopAt, stopPointsOf } from '#helpers/faults/interruptions';
import { placesOf } from '#helpers/faults/samples';
import type { Json } from '#helpers/platform/testInstance';
import { connectionOf } from '#helpers/tiktok/connection';
import { endState } from '#helpers/tiktok/endState';
import { HOUR } from '#helpers/durations';
import { dropFile } from '#helpers/messages/omsFiles';

const A = '701643632930';
const B = '701643632947';
const ORDERS = ['577000000000000001', '577000000000000002'];
/** At how many places `npm test` interrupts each of them. */
const SAMPLE = 4;

/** One thing the integration does, and what its caller does when it was interrupted. */
interface Scenario {
    name: string;
    /** Everything before. */
    prepare(shop: DirectShop): Promise<void> | void;
    act(shop: DirectShop): void;
    /** The same, by someone else at the same time; a job does not run twice. */
    actAlso?(shop: DirectShop): void;
    /** What runs anyway, later: the sender repeats, the jobs run again. */
    recover(shop: DirectShop): Promise<void> | void;
}

const scenarios: Scenario[] = [
    {
        name: 'TikTok creates an order',
        prepare: () => undefined,
        act: (shop) => void shop.sfcc.create(externalOrder({ c_externalOrderId: ORDERS[0] })),
        recover: (shop) => void shop.sfcc.create(externalOrder({ c_externalOrderId: ORDERS[0] }))
    },
    {
        name: 'the order feed is written',
        async prepare(shop) {
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            await bothOrders(shop);
            bothShipped(shop);
        },
        act: (shop) => void shop.sfcc.job('TikTokShop-OrderFeed'),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-OrderFeed'),
        async recover(shop) {
            shop.sfcc.job('TikTokShop-OrderFeed');
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
        }
    },
    {
        name: 'the OMS sends events',
        prepare: bothOrders,
        act: (shop) => void shop.sfcc.sendEvents({ events: EVENTS }),
        recover: (shop) => void shop.sfcc.sendEvents({ events: EVENTS })
    },
    {
        name: 'the OMS is asked for events',
        async prepare(shop) {
            await bothOrders(shop);
            shop.sfcc.hosts['https://oms.test'] = (message) => {
                const from = Number(new URL(message.url).searchParams.get('cursor') || '0');
                const body = {
                    events: EVENTS.slice(from, from + 1),
                    nextCursor: String(Math.min(from + 1, EVENTS.length))
                };
                return { status: 200, headers: {}, body: JSON.stringify(message.method === 'GET' ? body : {}) };
            };
        },
        act: (shop) => void shop.sfcc.job('TikTokShop-PullOmsStatus'),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-PullOmsStatus'),
        recover: (shop) => void shop.sfcc.job('TikTokShop-PullOmsStatus')
    },
    {
        name: 'a batch file of the OMS is imported',
        async prepare(shop) {
            await bothOrders(shop);
            const lines = [...EVENTS.map((event) => JSON.stringify(event)), '{"eventId":"broken"}'];
            dropFile(shop.sfcc, 'a.jsonl', lines.join('\n') + '\n');
        },
        act: (shop) => void shop.sfcc.job('TikTokShop-ImportOmsBatch'),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-ImportOmsBatch'),
        recover: (shop) => void shop.sfcc.job('TikTokShop-ImportOmsBatch')
    },
    {
        name: 'shipments are reported to TikTok',
        async prepare(shop) {
            await bothOrders(shop);
            bothShipped(shop);
        },
        act: (shop) => void shop.run(),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-ProcessTasks'),
        recover: runLater
    },
    {
        name: 'a seller cancels, in whole and in part',
        async prepare(shop) {
            await bothOrders(shop);
            shop.tell(ORDERS[0]!, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
            const items = [{ productId: B, quantity: 1 }];
            shop.tell(ORDERS[1]!, { status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } });
        },
        act: (shop) => void shop.run(),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-ProcessTasks'),
        recover: runLater
    },
    {
        name: 'a buyer who wants to cancel is answered',
        async prepare(shop) {
            await bothOrders(shop);
            shop.tiktok.cancellations.request(shop.tiktok.orders.byId.get(ORDERS[0]!)!);
            shop.sfcc.hosts['https://oms.test'] = (message) => {
                const isQuestion = message.url.endsWith('/cancellation-requests');
                return { status: 200, headers: {}, body: isQuestion ? '{"agreed":true}' : '{}' };
            };
        },
        act: (shop) => void shop.run(),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-ProcessTasks'),
        recover: runLater
    },
    {
        name: 'TikTok patches an order as cancelled',
        prepare: bothOrders,
        act: (shop) => void shop.sfcc.patch('TTS-' + ORDERS[0], { c_externalOrderStatus: 'CANCELLED' }),
        async recover(shop) {
            shop.sfcc.patch('TTS-' + ORDERS[0], { c_externalOrderStatus: 'CANCELLED' });
            await runLater(shop);
        }
    },
    {
        name: 'a webhook comes in',
        async prepare(shop) {
            await bothOrders(shop);
            shop.tiktok.cancellations.bySystem(
                shop.tiktok.orders.byId.get(ORDERS[0]!)!,
                'operator_cancel_risk_control_block'
            );
        },
        act: webhook,
        async recover(shop) {
            webhook(shop);
            await runLater(shop);
        }
    },
    {
        name: 'a webhook is handled',
        async prepare(shop) {
            await bothOrders(shop);
            shop.tiktok.cancellations.bySystem(
                shop.tiktok.orders.byId.get(ORDERS[0]!)!,
                'operator_cancel_risk_control_block'
            );
            webhook(shop);
        },
        act: (shop) => void shop.run(),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-ProcessTasks'),
        recover: runLater
    },
    {
        name: 'orders are imported',
        async prepare(shop) {
            shop.sfcc.prefer({ tiktokShopMode: 'direct' });
            importOrders(shop);
            await shop.sfcc.clock.advance(HOUR);
            [...ORDERS, '577000000000000003'].forEach((id, index) => boughtOnTikTok(shop, id, index === 1));
            await shop.sfcc.clock.advance(1.5 * HOUR);
            shop.simulate(`orders/${ORDERS[0]}/ship`, { trackingNumber: '1Z1', carrier: 'UPS' });
            boughtOnTikTok(shop, '577000000000000004', false);
            await shop.sfcc.clock.advance(HOUR / 60);
        },
        act: importOrders,
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-ImportOrders'),
        async recover(shop) {
            for (let run = 0; run < 3; run += 1) {
                await shop.sfcc.clock.advance(HOUR);
                importOrders(shop);
            }
        }
    },
    {
        name: 'the access token is refreshed',
        async prepare(shop) {
            await bothOrders(shop);
            await shop.sfcc.clock.advance(6.5 * 24 * HOUR);
            bothShipped(shop);
        },
        act: (shop) => void shop.run(),
        actAlso: (shop) => void shop.sfcc.copyOfJob('TikTokShop-ProcessTasks'),
        async recover(shop) {
            await runLater(shop);
            if (connectionOf(shop.sfcc).state === 'reconnect') {
                // The new tokens were lost: the seller is asked to connect again.
                shop.sfcc.job('TikTokShop-ConnectShop', { AuthCode: shop.tiktok.app.issueCode(shop.sfcc.clock.now()) });
            }
            await runLater(shop);
        }
    }
];

describe('After every interruption', () => {
    const open: DirectShop[] = [];

    afterEach(() => open.splice(0).forEach((shop) => shop.sfcc.close()));

    scenarios.forEach((scenario, position) => {
        it(`${scenario.name}: a stop at any point loses nothing and doubles nothing`, async () => {
            const undisturbed = await started(scenario);
            const points = stopPointsOf(undisturbed.sfcc, () => scenario.act(undisturbed));
            await scenario.recover(undisturbed);
            const expected = endState(undisturbed);
            expect(points).to.be.greaterThan(1);
            for (const point of placesOf(points, SAMPLE, position)) {
                const shop = await started(scenario);
                stopAt(shop.sfcc, point, () => scenario.act(shop));
                await scenario.recover(shop);
                expect(endState(shop), `stopped at point ${point} of ${points}`).to.deep.equal(expected);
                shop.sfcc.close();
            }
        }).timeout(60000);

        it(`${scenario.name}: the same again in the middle of it does no harm`, async () => {
            const undisturbed = await started(scenario);
            const commits = commitsOf(undisturbed.sfcc, () => scenario.act(undisturbed));
            await scenario.recover(undisturbed);
            const expected = endState(undisturbed);
            expect(commits).to.be.greaterThan(0);
            for (const commit of placesOf(commits, SAMPLE, position)) {
                const shop = await started(scenario);
                interruptAt(
                    shop.sfcc,
                    commit,
                    () => scenario.act(shop),
                    () => (scenario.actAlso || scenario.act)(shop)
                );
                await scenario.recover(shop);
                expect(endState(shop), `interrupted at commit ${commit} of ${commits}`).to.deep.equal(expected);
                shop.sfcc.close();
            }
        }).timeout(60000);
    });

    async function started(scenario: Scenario): Promise<DirectShop> {
        const shop = new DirectShop();
        open.push(shop);
        await scenario.prepare(shop);
        return shop;
    }
});

const EVENTS: Json[] = [
    {
        eventId: 'e1',
        externalOrderId: ORDERS[0],
        status: 'PartiallyShipped',
        occurredAt: '2026-11-23T12:00:00Z',
        packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: A, quantity: 1 }] }]
    },
    {
        eventId: 'e2',
        externalOrderId: ORDERS[0],
        status: 'Shipped',
        occurredAt: '2026-11-23T12:10:00Z',
        packages: [{ packageNo: '2', carrier: 'FedEx', trackingNumber: '4001' }]
    },
    {
        eventId: 'e3',
        externalOrderId: ORDERS[1],
        status: 'CANCELLED',
        occurredAt: '2026-11-23T12:20:00Z',
        cancel: { reason: 'out_of_stock' }
    }
];

async function bothOrders(shop: DirectShop): Promise<void> {
    for (const id of ORDERS) {
        await shop.paidOrder(id, { [A]: 2, [B]: 1 });
    }
}

function bothShipped(shop: DirectShop): void {
    ORDERS.forEach((id, index) =>
        shop.tell(id, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + index }]
        })
    );
}

/** The jobs run again, also after the longest wait of a second attempt. */
async function runLater(shop: DirectShop): Promise<void> {
    for (let run = 0; run < 3; run += 1) {
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
    }
}

function importOrders(shop: DirectShop): void {
    shop.sfcc.job('TikTokShop-ImportOrders');
}

/** A buyer pays; some of these orders TikTok does not put on hold. */
function boughtOnTikTok(shop: DirectShop, id: string, isAwaiting: boolean): void {
    const items = [
        { productId: A, quantity: 2 },
        { productId: B, quantity: 1 }
    ];
    shop.tiktok.orders.place({ id, items, holdFlow: isAwaiting ? 'awaiting' : 'on_hold' });
    shop.tiktok.orders.pay(shop.tiktok.orders.byId.get(id)!);
}

function webhook(shop: DirectShop): void {
    const { appKey, appSecret, shopId } = shop.tiktok.app;
    const body = JSON.stringify({ type: 1, tts_notification_id: '1', shop_id: shopId, data: { order_id: ORDERS[0] } });
    shop.sfcc.handle({
        method: 'POST',
        url: 'https://localhost/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook',
        headers: {
            'content-type': 'application/json',
            host: 'localhost',
            authorization: createHmac('sha256', appSecret)
                .update(appKey + body)
                .digest('hex')
        },
        body
    });
}
