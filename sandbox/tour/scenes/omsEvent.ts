import { remembered } from '../scene';
import type { Evidence, Scene, Stage } from '../scene';
import { exportFeed } from './feed';

export const omsEvent: Scene = {
    id: 'oms-event',
    title: 'The OMS ships and says so by event; TikTok reads it in the feed',
    async play(stage: Stage): Promise<Evidence> {
        const id = remembered(stage, 'feedOrder');
        const orderNo = 'TTS-' + id;
        const trackingNumber = '1Z999AA10123456784';
        const shipped = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/${orderNo}/ship`, {
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber }]
        });
        stage.expect('outcome of the event', shipped.json.outcome, 'applied');
        stage.tell('OMS', `ships ${orderNo} with UPS ${trackingNumber} and sends an event: ${shipped.json.outcome}`);
        const { json: order } = await stage.api.order(orderNo);
        stage.expect('c_externalOrderStatus', order.c_externalOrderStatus, 'Shipped');
        stage.expect('shipping_status', order.shipping_status, 'shipped');
        const tracking = order.product_items.map((item: Record<string, unknown>) => item.c_trackingNumber);
        stage.expect('c_trackingNumber of the lines', tracking, [trackingNumber, trackingNumber]);
        stage.tell(
            'SFCC',
            `order ${orderNo} is ${order.c_externalOrderStatus}, shipping status ${order.shipping_status}`
        );
        const [file] = await exportFeed(stage);
        await stage.api.advance('PT1M');
        const tiktok = await stage.api.tiktokOrder(id);
        stage.expect('status on TikTok', tiktok.status, 'AWAITING_COLLECTION');
        stage.tell('TikTok', `read ${file}: order ${id} is ${tiktok.status}`);
        return {
            orderNo,
            externalOrderStatus: order.c_externalOrderStatus,
            tracking,
            file,
            tiktokStatus: tiktok.status
        };
    }
};
