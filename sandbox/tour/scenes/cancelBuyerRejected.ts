import { createdOrder, orderFacts } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelBuyerRejected: Scene = {
    id: 'cancel-buyer-rejected',
    title: 'The buyer asks later, the seller refuses: nothing changes',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        await stage.api.simulate(`orders/${id}/request-cancel`);
        await stage.api.simulate(`orders/${id}/reject-cancel`);
        await stage.api.advance('PT1M');
        const facts = await orderFacts(stage, id);
        stage.expect('c_externalOrderStatus', facts.externalOrderStatus, 'New');
        stage.expect('status', facts.status, 'new');
        const tiktok = await stage.api.tiktokOrder(id);
        stage.expect('status on TikTok', tiktok.status, 'AWAITING_SHIPMENT');
        stage.tell('SFCC', `TTS-${id} is still to be shipped`);
        return { orderId: id, ...facts, tiktokStatus: tiktok.status };
    }
};
