import { createdOrder } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

/** The OMS decides; nothing but a delivery is the seller's own. */
export const returnRefund: Scene = {
    id: 'return-refund',
    title: 'The buyer sends the goods back and gets the money',
    async play(stage: Stage): Promise<Evidence> {
        await stage.api.setPreferences({ c_tiktokShopReporter: 'cartridge' });
        try {
            return await playReturn(stage);
        } finally {
            await stage.api.setPreferences({ c_tiktokShopReporter: 'feed' });
        }
    }
};

async function playReturn(stage: Stage): Promise<Evidence> {
    const id = await delivered(stage);
    const made = await stage.api.simulate(`orders/${id}/request-return`, { type: 'RETURN_AND_REFUND' });
    const returnId = String(made.id);
    stage.tell('Buyer', `wants to send the goods of TTS-${id} back: return ${returnId}`);
    await sync(stage);
    await expectReturnStatus(stage, id, 3);
    await decide(stage, returnId, 'accept');
    await expectOnTikTok(stage, returnId, 'AWAITING_BUYER_SHIP');
    await stage.api.simulate(`returns/${returnId}/ship-back`, { trackingNumber: '1Z999AA1RETURN' });
    stage.tell('Buyer', 'sends the parcel');
    await sync(stage);
    await expectReturnStatus(stage, id, 2);
    await decide(stage, returnId, 'received');
    const told = await expectOnTikTok(stage, returnId, 'RETURN_OR_REFUND_REQUEST_COMPLETE');
    const { json: order } = await stage.api.order('TTS-' + id);
    stage.expect('c_externalChannelOrderStatus', order.c_externalChannelOrderStatus, 8);
    stage.expect('c_externalReturnStatus', order.c_externalReturnStatus, 7);
    stage.expect('c_tiktokRefundTotal', order.c_tiktokRefundTotal, told.refund_amount.refund_total);
    stage.tell('SFCC', `TTS-${id} is refunded: ${order.c_tiktokRefundTotal} ${order.currency}, as TikTok paid`);
    const stages = await toldToOms(stage, returnId);
    stage.expect('what the OMS was told', stages, ['pending', 'refunded', 'sent', 'to-send']);
    stage.tell('OMS', 'was told of each step, and has decided twice');
    return { orderId: id, returnId, refunded: order.c_tiktokRefundTotal, channelStatus: 8, toldOms: stages };
}

/** An order that the buyer has. @returns TikTok's order id */
async function delivered(stage: Stage): Promise<string> {
    const id = await createdOrder(stage);
    const answer = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/orders/TTS-${id}/ship`, {});
    stage.expect('outcome of the shipment', answer.json.outcome, 'applied');
    await stage.api.runJob('TikTokShop-ProcessTasks');
    await stage.api.simulate(`orders/${id}/collect`);
    await stage.api.simulate(`orders/${id}/deliver`);
    return id;
}

/** TikTokShop-SyncReturns, a minute later: TikTok lists what changed before this second. */
async function sync(stage: Stage): Promise<void> {
    await stage.api.advance('PT1M');
    const execution = await stage.api.runJob('TikTokShop-SyncReturns');
    stage.expect('exit status of TikTokShop-SyncReturns', execution.exit_status?.status, 'ok');
}

async function decide(stage: Stage, returnId: string, decision: string): Promise<void> {
    const answer = await stage.api.call('POST', `${stage.api.ready.oms}/_oms/returns/${returnId}/${decision}`, {});
    stage.expect(`outcome of ${decision}`, answer.json.outcome, 'applied');
    stage.tell('OMS', decision === 'received' ? 'has the goods' : 'agrees');
    // The first run tells TikTok, the second reads what has come of it.
    await sync(stage);
    await sync(stage);
}

async function expectReturnStatus(stage: Stage, id: string, status: number): Promise<void> {
    const { json } = await stage.api.order('TTS-' + id);
    stage.expect('c_externalReturnStatus', json.c_externalReturnStatus, status);
}

async function expectOnTikTok(stage: Stage, returnId: string, status: string): Promise<Record<string, any>> {
    const query = { page_size: '10' };
    const path = '/return_refund/202602/returns/search';
    const found = await stage.api.tiktok('POST', path, query, { return_ids: [returnId] });
    const [told] = found.json.data.return_orders as Array<Record<string, any>>;
    stage.expect('status of the return on TikTok', told?.return_status, status);
    stage.tell('TikTok', `return ${returnId} is ${status}`);
    return told as Record<string, any>;
}

/** The stages of the return that the OMS was told of, in the order of the alphabet. */
async function toldToOms(stage: Stage, returnId: string): Promise<string[]> {
    await stage.api.runJob('TikTokShop-ProcessTasks');
    const { json } = await stage.api.call('GET', `${stage.api.ready.oms}/_oms/log`);
    const events = (json.returnEvents as Array<Record<string, any>>).filter((event) => event.returnId === returnId);
    return events.map((event) => String(event.stage)).sort();
}
