import { createdOrder, expectCancelled, expectOmsTold } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelTikTokUnshipped: Scene = {
    id: 'cancel-tiktok-unshipped',
    title: 'TikTok cancels an order that was not shipped in time',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        await stage.api.advance('P15D');
        await stage.api.simulate(`orders/${id}/timeout-cancel`);
        await stage.api.advance('PT1M');
        stage.tell('TikTok', `cancels ${id} after 15 days and patches CANCELLED`);
        const facts = await expectCancelled(stage, id);
        return { orderId: id, ...facts, toldOms: await expectOmsTold(stage, id) };
    }
};
