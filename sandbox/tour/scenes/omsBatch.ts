import { createdOrder, orderFacts } from '../orders';
import type { Evidence, Scene, Stage } from '../scene';

const FOLDERS = ['tiktokshop', 'oms', 'sites'];

export const omsBatch: Scene = {
    id: 'oms-batch',
    title: 'An OMS that writes files drops one; a job imports it',
    async play(stage: Stage): Promise<Evidence> {
        const id = await createdOrder(stage);
        const name = `shipments-${id}.csv`;
        const rows = [
            'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason',
            `batch-${id},TTS-${id},,Shipped,,1,USPS,9400${id.slice(-10)},701643632930,1,`,
            `batch-none,TTS-0,,Shipped,,1,USPS,94001,,,`
        ];
        let folder = 'Impex/src';
        for (const next of [...FOLDERS, stage.api.ready.site]) {
            folder += '/' + next;
            await stage.api.webdav('MKCOL', folder);
        }
        const put = await stage.api.webdav('PUT', `${folder}/${name}`, rows.join('\n') + '\n');
        stage.expect('PUT of the file', put.status, 201);
        stage.tell('OMS', `drops ${name}: a shipment of TTS-${id}, and one of an unknown order`);
        const execution = await stage.api.runJob('TikTokShop-ImportOmsBatch');
        stage.tell('SFCC', `imports it: ${execution.exit_status.message}`);
        const facts = await orderFacts(stage, id);
        stage.expect('c_externalOrderStatus', facts.externalOrderStatus, 'Shipped');
        const rejected = await stage.api.webdav('GET', `${folder}/rejected/${name}.csv`);
        stage.expect('line and code in the reject file', rejected.text.includes('3,order_not_found'), true);
        const archived = await stage.api.webdav('GET', `${folder}/archive/${name}`);
        stage.expect('the file in the archive', archived.text, rows.join('\n') + '\n');
        return { orderId: id, ...facts, job: execution.exit_status.message, rejected: rejected.text };
    }
};
