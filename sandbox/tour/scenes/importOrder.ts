import { callsSoFar, importOrders, inDirectMode } from '../directMode';
import { remembered } from '../scene';
import type { Evidence, Scene, Stage } from '../scene';

/** The order of the scene before, when its hour is over, and what TikTok learns of it. */
export const importOrder: Scene = {
    id: 'import',
    title: 'Without a connector: the hour is over, and the cartridge brings the order',
    play: (stage: Stage): Promise<Evidence> => inDirectMode(stage, () => playImport(stage))
};

async function playImport(stage: Stage): Promise<Evidence> {
    const id = remembered(stage, 'orderToImport');
    await stage.api.advance('PT1H');
    const before = await callsSoFar(stage);
    const told = await importOrders(stage);
    const calls = (await callsSoFar(stage)) - before;
    const { status, json: order } = await stage.api.order('TTS-' + id);
    stage.expect('GET order', status, 200);
    stage.expect('c_externalOrderStatus', order.c_externalOrderStatus, 'New');
    stage.expect('export_status', order.export_status, 'ready');
    const tiktok = await stage.api.tiktokOrder(id);
    stage.expect('total', order.order_total.toFixed(2), tiktok.payment.total_amount);
    stage.tell('SFCC', `TikTokShop-ImportOrders: ${told}`);
    stage.tell('SFCC', `order ${order.order_no}, ${order.order_total} ${order.currency}, as the buyer paid`);
    const references = await stage.api.tiktok('GET', `/order/202406/orders/${id}/external_orders`, {
        platform: 'SALESFORCE_COMMERCE_CLOUD'
    });
    const [reference] = references.json.data.external_orders as Array<{ id: string }>;
    stage.expect('order number on TikTok', reference?.id, 'TTS-' + id);
    stage.tell('TikTok', `knows it as ${reference?.id}, after ${calls} calls for all orders of the run`);
    await importOrders(stage);
    const again = await stage.api.order('TTS-' + id);
    stage.expect('order after the next run', again.json.order_no, order.order_no);
    return { orderId: id, orderNo: order.order_no, orderTotal: order.order_total, calls, reference: reference?.id };
}
