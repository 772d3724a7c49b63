import type { Evidence, Scene, Stage } from '../scene';

const ITEMS = [
    { productId: '701643632930', quantity: 2, price: '99.00' },
    { productId: '701643632947', quantity: 1, price: '49.00' }
];

/** Two orders, one for each way TikTok announces the hold. */
export const hold: Scene = {
    id: 'hold',
    title: 'TikTok Shop holds a paid order for an hour',
    async play(stage: Stage): Promise<Evidence> {
        const held = await placeAndPay(stage, 'on_hold');
        const waiting = await placeAndPay(stage, 'awaiting');
        stage.memory.feedOrder = held;
        stage.memory.apiOrder = waiting;
        const first = await stage.api.tiktokOrder(held);
        stage.expect('status of the order on hold', first.status, 'ON_HOLD');
        const second = await stage.api.tiktokOrder(waiting);
        stage.expect('status of the order without a hold flag', second.status, 'AWAITING_SHIPMENT');
        stage.expect('its hold flag', second.is_on_hold_order, false);
        stage.tell(
            'TikTok',
            `order ${held} is ON_HOLD; order ${waiting} is AWAITING_SHIPMENT, but its hour runs as well`
        );
        const refused = await stage.api.tiktok(
            'POST',
            `/fulfillment/202309/orders/${held}/packages`,
            {},
            {
                tracking_number: '1Z999AA10123456784',
                shipping_provider_id: '0'
            }
        );
        stage.expect('answer to shipping it now', refused.json.code, 21011044);
        stage.tell('TikTok', `refuses to ship it now: ${refused.json.code} ${refused.json.message}`);
        const inSfcc = [await stage.api.order('TTS-' + held), await stage.api.order('TTS-' + waiting)];
        stage.expect(
            'answers of GET order',
            inSfcc.map((answer) => answer.status),
            [404, 404]
        );
        stage.tell('SFCC', 'has neither order: there is nothing to ship and nothing to undo');
        return {
            orders: [held, waiting],
            tiktokStatus: [first.status, second.status],
            shipRefusedWith: refused.json.code,
            getOrder: inSfcc.map((answer) => answer.status)
        };
    }
};

async function placeAndPay(stage: Stage, holdFlow: string): Promise<string> {
    const placed = await stage.api.simulate('orders', { items: ITEMS, holdFlow });
    await stage.api.simulate(`orders/${placed.id}/pay`);
    stage.tell('Buyer', `buys 2 + 1 items and pays: TikTok order ${placed.id}`);
    return String(placed.id);
}
