import { orderFacts, shippedOrder } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelTikTokShipped: Scene = {
    id: 'cancel-tiktok-shipped',
    title: 'TikTok cancels for fraud, but the order has left: cancel after shipped',
    async play(stage: Stage): Promise<Evidence> {
        const id = await shippedOrder(stage);
        await stage.api.simulate(`orders/${id}/fraud-cancel`);
        await stage.api.advance('PT1M');
        stage.tell('TikTok', `cancels ${id} for fraud`);
        const facts = await orderFacts(stage, id);
        stage.expect('c_externalOrderStatus', facts.externalOrderStatus, 'CANCELLED');
        stage.expect('c_orderTag', facts.orderTag, 'cancel after shipped');
        stage.expect('status, left alone', facts.status, 'new');
        stage.expect('shipping_status, left alone', facts.shippingStatus, 'shipped');
        stage.tell('SFCC', `TTS-${id} is tagged "${String(facts.orderTag)}"; order and stock are left alone`);
        return { orderId: id, ...facts };
    }
};
