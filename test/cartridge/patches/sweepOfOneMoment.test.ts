import { expect } from 'chai';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { Transaction } from '#sfcc-mocks';
import { copyOrders } from '../../../bench/orders/copyOrders';
import { seedOrders } from '../../../bench/orders/seedOrders';
import { MINUTE } from '#helpers/durations';

type Json = Record<string, any>;

/** More than a search gives. */
const COUNT = 1100;
const CANCELLED = 6;

describe('A sweep over more orders of one moment than a search gives', function () {
    this.timeout(30000);
    let sandbox: InProcess;

    beforeEach(() => {
        sandbox = createInProcess();
    });
    afterEach(() => sandbox.stop());

    function orders(): Json[] {
        return [...sandbox.instance.store.table('Order').values()].map(({ data }) => data as Json);
    }

    /** An import that gives all orders one time of change, and cancels some as SCAPI would: without a hook. */
    function changeAtOnce(cancelled: string[]): void {
        const transaction = new Transaction(sandbox.instance.store);
        const now = new Date(sandbox.clock.now());
        [...sandbox.instance.store.table('Order').keys()].forEach((key) => {
            const order = transaction.edit('Order', key) as Json;
            order.lastModified = now;
            if (cancelled.some((id) => key.endsWith(id))) {
                order.custom.externalOrderStatus = 'CANCELLED';
            }
        });
        transaction.commit();
    }

    async function runs(count: number): Promise<void> {
        for (let run = 0; run < count; run += 1) {
            await sandbox.clock.advance(5 * MINUTE);
            expect(sandbox.runJob('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        }
    }

    it('comes to each of them, and to what was changed later', async () => {
        const [model] = await seedOrders(sandbox, 1);
        sandbox.runJob('TikTokShop-ProcessTasks');
        const ids = [model as string, ...copyOrders(sandbox, model as string, COUNT - 1)];
        const cancelled = [ids[0]!, ids[500]!, ids[1050]!, ids[COUNT - 1]!];
        // What a copy lacks is written in the first runs.
        await runs(2);
        await sandbox.clock.advance(60 * MINUTE);
        changeAtOnce(cancelled);
        await runs(3);
        const found = orders().filter(({ status }) => status === CANCELLED);
        expect(found.map(({ orderNo }) => orderNo as string)).to.have.members(cancelled.map((id) => `TTS-${id}`));
    });
});
