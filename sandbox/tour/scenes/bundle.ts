import { importOrders, inDirectMode } from '../directMode';
import type { Evidence, Scene, Stage } from '../scene';

const PARTS = ['701643632930', '701643632947'];

/** A set that exists on TikTok only: the catalog knows its parts. */
export const bundle: Scene = {
    id: 'bundle',
    title: 'A bundle of TikTok: its parts are sold and shipped here, TikTok hears of the bundle',
    play: (stage: Stage): Promise<Evidence> => inDirectMode(stage, () => playBundle(stage))
};

async function playBundle(stage: Stage): Promise<Evidence> {
    await importOrders(stage);
    const subItems = PARTS.map((productId) => ({ productId, quantity: 1 }));
    const items = [{ productId: 'tiktok-set', quantity: 1, price: '60.00', subItems }];
    const placed = await stage.api.simulate('orders', { items, holdFlow: 'on_hold' });
    const id = String(placed.id);
    await stage.api.simulate(`orders/${id}/pay`);
    stage.tell('Buyer', `buys a set of ${PARTS.length} products: TikTok order ${id}`);
    await stage.api.advance('PT1H1M');
    await importOrders(stage);
    const { json: order } = await stage.api.order('TTS-' + id);
    const products = (order.product_items as Array<{ product_id: string }>).map((line) => line.product_id).sort();
    stage.expect('products', products, PARTS);
    const bought = await stage.api.tiktokOrder(id);
    stage.expect('total', order.order_total.toFixed(2), bought.payment.total_amount);
    stage.tell('SFCC', `order TTS-${id} has the parts, and what the buyer paid: ${order.order_total}`);
    const shipped = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/TTS-${id}/ship`, {
        packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA1BUNDLE' }]
    });
    stage.expect('outcome of the shipment', shipped.json.outcome, 'applied');
    await stage.api.runJob('TikTokShop-ProcessTasks');
    const tiktok = await stage.api.tiktokOrder(id);
    stage.expect('status on TikTok', tiktok.status, 'AWAITING_COLLECTION');
    stage.tell('TikTok', 'the whole set has left');
    return { orderId: id, products, orderTotal: order.order_total, statusOnTikTok: tiktok.status };
}
