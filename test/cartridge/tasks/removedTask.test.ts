import { expect } from 'chai';
import { findKeys, remove } from '#sfcc-mocks/store/session';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];

describe('A task that is removed while another of its kind runs', () => {
    it('is left out, and the next ones are done in the same run', () => {
        const sfcc = new TestInstance();
        const told: string[] = [];
        sfcc.hosts['https://oms.test'] = (message) => {
            told.push(String((JSON.parse(message.body) as Json).externalOrderId));
            // The buyer of the second order is erased.
            sfcc.change(() =>
                findKeys<Json>('CustomObject:TikTokShopTask', ({ custom }) => isOf(custom as Json, IDS[1]!)).forEach(
                    (key) => remove('CustomObject:TikTokShopTask', key)
                )
            );
            return { status: 200, headers: {}, body: '{}' };
        };
        IDS.forEach((id) => {
            expect(sfcc.create(externalOrder({ c_externalOrderId: id })).status).to.equal(200);
            sfcc.patch('TTS-' + id, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        });
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        expect(told).to.deep.equal([IDS[0], IDS[2]]);
        sfcc.close();
    });

    function isOf(task: Json, id: string): boolean {
        return task.externalOrderId === id && task.kind === 'tell-oms';
    }
});
