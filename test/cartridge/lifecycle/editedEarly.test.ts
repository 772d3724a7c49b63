import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { patchOf } from '#helpers/messages/everyWay';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import type { OfficialOrder } from '#helpers/messages/officialOrder';
import { DAY, HOUR, MINUTE } from '#helpers/durations';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const SUCCESSOR = '00004711';
const ORDERS = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders';
const SHIPPED = {
    status: 'Shipped',
    packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }]
};

/** How an order came here. */
const ORIGINS = ['that CreateExternalOrder made', 'of the official cartridges that is not adopted yet'];

describe('An order that is edited before a job has looked at it', () => {
    let sfcc: TestInstance;
    let edited: string;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.prefer({ tiktokShopTrustedCreators: 'Customer' });
        sfcc.job('TikTokShop-ProcessTasks');
    });

    afterEach(() => sfcc.close());

    async function born(origin: string, official: Partial<OfficialOrder> = {}): Promise<void> {
        if (origin === ORIGINS[0]) {
            expect(sfcc.create(externalOrder({ c_externalOrderId: ID })).status).to.equal(200);
            edited = 'TTS-' + ID;
        } else {
            edited = officialOrder(sfcc, { externalOrderId: ID, ...official });
        }
        await sfcc.clock.advance(MINUTE);
    }

    /** @param isCopied - whether B2C Commerce gives the successor the attributes of the edited order */
    function edit(isCopied = false): void {
        sfcc.change(() => {
            const order = OrderMgr.getOrder(edited)!;
            const { custom } = order.$edit();
            replaceOrder(order, SUCCESSOR, (successor) => {
                successor.custom = isCopied ? structuredClone(custom) : {};
            });
        });
    }

    /** The OMS tells of the shipment through SCAPI, where no hook runs. */
    function ship(orderNo: string): void {
        expect(sfcc.scapi('PATCH', `${ORDERS}/${orderNo}?siteId=RefArch`, patchOf(SHIPPED)).status).to.equal(204);
    }

    async function sweep(): Promise<void> {
        for (let run = 0; run < 2; run += 1) {
            await sfcc.clock.advance(MINUTE);
            expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        }
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function expectShipped(): void {
        expect(entry()).to.include({ orderNo: SUCCESSOR, appliedStatus: 'Shipped' });
        expect(sfcc.order(SUCCESSOR).json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
        expect(String(entry().packages)).to.contain('1Z1');
    }

    ORIGINS.forEach((origin) =>
        describe(origin, () => {
            beforeEach(() => born(origin));

            [false, true].forEach((isCopied) => {
                it(`is followed by its successor, ${isCopied ? 'which has its attributes' : 'which has none of its attributes'}`, async () => {
                    edit(isCopied);
                    await sweep();
                    expect(entry()).to.include({ orderNo: SUCCESSOR });
                    expect(sfcc.order(SUCCESSOR).json).to.include({
                        c_externalOrderStatus: 'New',
                        c_externalOrderId: ID
                    });
                    expect(sfcc.events({ eventId: 'e1', externalOrderId: ID, ...SHIPPED })[0]).to.include({
                        outcome: 'applied'
                    });
                    expectShipped();
                });

                it(`and that was told as shipped before has shipped${isCopied ? ', where its successor has its attributes' : ''}`, async () => {
                    ship(edited);
                    edit(isCopied);
                    await sweep();
                    expectShipped();
                });
            });

            it('has shipped if its successor was told as shipped', async () => {
                edit();
                ship(SUCCESSOR);
                await sweep();
                expectShipped();
            });

            it('has shipped if it was told as shipped under its old number after the edit', async () => {
                edit();
                ship(edited);
                await sweep();
                expectShipped();
            });

            it('has shipped if a hook sees another patch of its successor first', async () => {
                ship(edited);
                edit();
                expect(sfcc.patch(SUCCESSOR, { c_orderTag: 'x' }).status).to.equal(200);
                await sweep();
                expectShipped();
            });

            it('goes to no OMS beside its successor', async () => {
                const before = sfcc.order(edited).json.export_status;
                edit();
                await sweep();
                expect(sfcc.order(edited).json.export_status).to.equal(before);
            });
        })
    );

    it('has shipped with its packages if that is told under its old number after a job has seen the edit', async () => {
        await born(ORIGINS[0]!);
        edit();
        await sweep();
        ship(edited);
        await sweep();
        expectShipped();
    });

    it('of the official cartridges keeps its progress', async () => {
        await born(ORIGINS[1]!, {
            shippingStatus: 1,
            lines: [{ externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z9' }, {}]
        });
        edit();
        await sweep();
        expect(entry()).to.include({ orderNo: SUCCESSOR, appliedStatus: 'PartiallyShipped' });
        expect(sfcc.order(SUCCESSOR).json).to.include({ c_externalOrderStatus: 'PartiallyShipped' });
    });

    it('of the official cartridges stays outside if it was finished long before the cartridge came', async () => {
        sfcc.close();
        sfcc = new TestInstance();
        sfcc.prefer({ tiktokShopTrustedCreators: 'Customer' });
        await born(ORIGINS[1]!, { channelStatus: 5, shippingStatus: 2 });
        edit();
        await sfcc.clock.advance(60 * DAY);
        await sweep();
        expect(entry()).to.equal(undefined);
    });

    it('of a creator who is not trusted is followed once a shop has proven it', async () => {
        sfcc.prefer({ tiktokShopTrustedCreators: '' });
        await born(ORIGINS[1]!);
        const items = [
            { productId: '701643632930', quantity: 2, price: '10.00' },
            { productId: '701643632947', quantity: 1, price: '10.00' }
        ];
        const order = sfcc.tiktok.orders.place({ id: ID, region: 'US', items, shippingFee: '0.00', taxRate: 0 });
        sfcc.tiktok.orders.pay(order);
        edit();
        await sweep();
        expect(entry()).to.include({ orderNo: edited, unproven: true });
        await sfcc.clock.advance(3 * HOUR);
        await sweep();
        expect(entry()).to.include({ orderNo: SUCCESSOR, unproven: false });
    });
});
