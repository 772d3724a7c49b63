import { importOrders, inDirectMode } from '../directMode';
import { buy } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

/** Two orders that the OMS never ships: one leaves with a carrier of the seller, the other with a label of TikTok. */
export const shippedOnTikTok: Scene = {
    id: 'shipped-on-tiktok',
    title: 'Shipped in Seller Center, and by a label of TikTok: both shipments appear here',
    play: (stage: Stage): Promise<Evidence> => inDirectMode(stage, () => playShipments(stage))
};

async function playShipments(stage: Stage): Promise<Evidence> {
    await importOrders(stage);
    const byHand = await buy(stage);
    const byLabel = await buyWithLabel(stage);
    await stage.api.advance('PT1H1M');
    await importOrders(stage);
    stage.expect('before', [await statusOf(stage, byHand), await statusOf(stage, byLabel)], ['New', 'New']);
    await stage.api.simulate(`orders/${byHand}/ship`, { carrier: 'UPS', trackingNumber: '1Z999AA1CENTER' });
    stage.tell('TikTok', `${byHand} was shipped in Seller Center`);
    await stage.api.simulate(`orders/${byLabel}/label`);
    stage.tell('TikTok', `a label was bought for ${byLabel}`);
    await stage.api.advance('PT5M');
    await importOrders(stage);
    const after = [await statusOf(stage, byHand), await statusOf(stage, byLabel)];
    stage.expect('after', after, ['Shipped', 'Shipped']);
    const numbers = [await trackingOf(stage, byHand), await trackingOf(stage, byLabel)];
    const { packages } = await stage.api.tiktokOrder(byLabel);
    stage.expect('number of the parcel', numbers[0], '1Z999AA1CENTER');
    stage.expect('number of the label is known', String(numbers[1]).length > 0 && packages.length, 1);
    stage.tell('SFCC', `has both shipments, with ${numbers.join(' and ')}`);
    return { orders: [byHand, byLabel], statuses: after, trackingNumbers: numbers };
}

/** A buyer's order that TikTok ships with a label of its own. */
async function buyWithLabel(stage: Stage): Promise<string> {
    const items = [{ productId: '701643632930', quantity: 1, price: '99.00' }];
    const placed = await stage.api.simulate('orders', { items, holdFlow: 'on_hold', shipping: 'tiktok' });
    await stage.api.simulate(`orders/${placed.id}/pay`);
    return String(placed.id);
}

async function statusOf(stage: Stage, id: string): Promise<string> {
    return String((await stage.api.order('TTS-' + id)).json.c_externalOrderStatus);
}

/** The tracking number of the order's line, as GET order has it. */
async function trackingOf(stage: Stage, id: string): Promise<string> {
    const { json } = await stage.api.order('TTS-' + id);
    const [line] = json.product_items as Array<{ c_trackingNumber?: string }>;
    return line?.c_trackingNumber || '';
}
