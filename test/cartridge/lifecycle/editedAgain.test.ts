import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const NUMBERS = ['TTS-' + ID, '00004711', '00004712', '00004713'];
const LAST = NUMBERS[3]!;

/** An OMS may know an edited order by any of its numbers: it gets each of them by an export. */
describe('An order that was edited three times', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder({ c_externalOrderId: ID })).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    [0, 1, 2].forEach((noticed) => {
        NUMBERS.forEach((orderNo) => {
            it(`is shipped under ${orderNo}, while ${noticed} of the edits were noticed`, async () => {
                await editThreeTimes(noticed);
                const [outcome] = sfcc.events({ eventId: 'e1', orderNo, status: 'Shipped' });
                expect(outcome).to.include({ outcome: 'applied' });
                expect(sfcc.order(LAST).json).to.include({ c_externalOrderStatus: 'Shipped' });
            });

            it(`tells its status under ${orderNo}, while ${noticed} of the edits were noticed`, async () => {
                sfcc.events({ eventId: 'e1', orderNo: NUMBERS[0]!, status: 'Acknowledged' });
                await editThreeTimes(noticed);
                expect(sfcc.order(orderNo).json).to.include({ c_externalOrderStatus: 'Acknowledged' });
            });
        });
    });

    async function editThreeTimes(noticed: number): Promise<void> {
        for (const index of [0, 1, 2]) {
            sfcc.change(() => {
                replaceOrder(OrderMgr.getOrder(NUMBERS[index]!)!, NUMBERS[index + 1]!, () => undefined);
            });
            if (index < noticed) {
                await sfcc.clock.advance(5 * MINUTE);
                sfcc.job('TikTokShop-ProcessTasks');
            }
        }
    }
});
