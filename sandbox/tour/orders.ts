import type { Stage } from './scene';

const ITEMS = [{ productId: '701643632930', quantity: 1, price: '99.00' }];

/** A buyer places and pays an order of one piece. @returns TikTok's order id */
export async function buy(stage: Stage): Promise<string> {
    const placed = await stage.api.simulate('orders', { items: ITEMS, holdFlow: 'on_hold' });
    await stage.api.simulate(`orders/${placed.id}/pay`);
    stage.tell('Buyer', `buys one item and pays: TikTok order ${placed.id}`);
    return String(placed.id);
}

/** An order whose hour is over: it is in B2C Commerce. @returns TikTok's order id */
export async function createdOrder(stage: Stage): Promise<string> {
    const id = await buy(stage);
    await stage.api.advance('PT1H1M');
    const { status } = await stage.api.order('TTS-' + id);
    stage.expect('GET order an hour later', status, 200);
    stage.tell('SFCC', `has it an hour later as TTS-${id}`);
    return id;
}

/** An order that the OMS has shipped. @returns TikTok's order id */
export async function shippedOrder(stage: Stage): Promise<string> {
    const id = await createdOrder(stage);
    const answer = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/TTS-${id}/ship`, {
        packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id.slice(-12) }]
    });
    stage.expect('outcome of the shipment', answer.json.outcome, 'applied');
    stage.tell('OMS', `ships TTS-${id}`);
    return id;
}

/** What a cancellation may change, as GET order tells it. */
export interface OrderFacts {
    status: unknown;
    shippingStatus: unknown;
    externalOrderStatus: unknown;
    orderTag: unknown;
}

/** The answer of GET order about it. */
export async function orderFacts(stage: Stage, id: string): Promise<OrderFacts> {
    const { json } = await stage.api.order('TTS-' + id);
    return {
        status: json.status,
        shippingStatus: json.shipping_status,
        externalOrderStatus: json.c_externalOrderStatus,
        orderTag: json.c_orderTag
    };
}

/** Holds an order to be cancelled: nothing had left. */
export async function expectCancelled(stage: Stage, id: string): Promise<OrderFacts> {
    const facts = await orderFacts(stage, id);
    stage.expect('c_externalOrderStatus', facts.externalOrderStatus, 'CANCELLED');
    stage.expect('status', facts.status, 'cancelled');
    stage.tell('SFCC', `TTS-${id} is cancelled`);
    return facts;
}

/** Lets the tasks run and holds the OMS to know of a cancellation, so that it does not ship. */
export async function expectOmsTold(stage: Stage, id: string): Promise<unknown> {
    const execution = await stage.api.runJob('TikTokShop-ProcessTasks');
    stage.expect('exit status of TikTokShop-ProcessTasks', execution.exit_status?.status, 'ok');
    const { json } = await stage.api.call('GET', `${stage.api.ready.oms}/_oms/log`);
    const told = (json.cancellations as Array<Record<string, unknown>>).filter((entry) => entry.externalOrderId === id);
    stage.expect('how often the OMS was told', told.length, 1);
    stage.tell('OMS', `is told that TTS-${id} was cancelled, and does not ship it`);
    return told[0];
}
