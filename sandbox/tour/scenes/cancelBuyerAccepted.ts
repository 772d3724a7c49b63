import { createdOrder, expectCancelled, expectOmsTold } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

export const cancelBuyerAccepted: Scene = {
    id: 'cancel-buyer-accepted',
    title: 'The buyer asks later, nothing has shipped, the seller agrees',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        await stage.api.simulate(`orders/${id}/request-cancel`);
        await stage.api.simulate(`orders/${id}/accept-cancel`);
        await stage.api.advance('PT1M');
        stage.tell('TikTok', `reads the status of TTS-${id}, sees that nothing has shipped, and patches CANCELLED`);
        const facts = await expectCancelled(stage, id);
        return { orderId: id, ...facts, toldOms: await expectOmsTold(stage, id) };
    }
};
