import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
/** Orders that one sweep finds. */
const COUNT = 10;
/** Uses of the platform's members at most, to find that an order is as it was applied. */
const MOST_USES = 80;

describe('A sweep that finds orders again', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance({ apiHooks: false });
    });
    afterEach(() => sfcc.close());

    /** @returns how often the job has used the platform */
    async function runAfter(minutes: number): Promise<number> {
        await sfcc.clock.advance(minutes * MINUTE);
        const before = sfcc.instance.memberUses;
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        return sfcc.instance.memberUses - before;
    }

    it('leaves those alone that it has caught up with', async () => {
        await runAfter(5);
        const withoutOrders = await runAfter(5);
        for (let order = 0; order < COUNT; order += 1) {
            sfcc.create(externalOrder({ c_externalOrderId: String(BigInt(ID) + BigInt(order)) }));
        }
        const visiting = (await runAfter(5)) - withoutOrders;
        await runAfter(5);
        const finding = (await runAfter(5)) - withoutOrders;
        expect(finding).to.be.below(visiting / 5);
    });

    it('reads each once that has changed in nothing that matters', async () => {
        const ids = Array.from({ length: COUNT }, (_value, order) => String(BigInt(ID) + BigInt(order)));
        ids.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        await runAfter(5);
        await runAfter(40);
        const withoutChanges = await runAfter(5);
        ids.forEach((id) => sfcc.patch('TTS-' + id, { c_orderTag: 'looked at' }));
        const visiting = (await runAfter(5)) - withoutChanges;
        expect(visiting / COUNT).to.be.at.most(MOST_USES);
    });

    it('comes to one that changes in the moment of the sweep', async () => {
        sfcc.create(externalOrder());
        for (const minutes of [0, 5, 5]) {
            await runAfter(minutes);
        }
        sfcc.patch(ORDER_NO, { c_orderTag: 'looked at' });
        await runAfter(0);
        sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });
        await runAfter(1);
        expect(sfcc.order(ORDER_NO).json.status).to.equal('cancelled');
    });
});
