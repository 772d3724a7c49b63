import { remembered } from '../scene';
import type { Evidence, Scene, Stage } from '../scene';

export const create: Scene = {
    id: 'create',
    title: 'After the hour, the order appears in B2C Commerce as New',
    async play(stage: Stage): Promise<Evidence> {
        const id = remembered(stage, 'feedOrder');
        await stage.api.advance('PT1H1M');
        stage.tell('Clock', 'an hour later');
        const { status, json: order } = await stage.api.order('TTS-' + id);
        stage.expect('GET order', status, 200);
        stage.expect('c_externalOrderStatus', order.c_externalOrderStatus, 'New');
        stage.expect('c_externalOrderId', order.c_externalOrderId, id);
        stage.expect('status', order.status, 'new');
        stage.expect('shipping_status', order.shipping_status, 'not_shipped');
        stage.expect('export_status', order.export_status, 'ready');
        stage.expect('channel_type', order.channel_type, 'tiktok');
        stage.tell('TikTok', 'its connector posts CreateExternalOrder');
        stage.tell(
            'SFCC',
            `order ${order.order_no}: ${order.c_externalOrderStatus}, ${order.order_total} ${order.currency}, ready for export`
        );
        return {
            orderNo: order.order_no,
            externalOrderStatus: order.c_externalOrderStatus,
            status: order.status,
            channelType: order.channel_type,
            orderTotal: order.order_total,
            items: order.product_items.map((item: Record<string, unknown>) => [item.product_id, item.quantity])
        };
    }
};
