import { expect } from 'chai';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { compareOrder } from '#cartridge/reconciliation/rules/compareOrder';
import type { OrderHere } from '#cartridge/reconciliation/rules/compareOrder';
import { newOrder } from '#helpers/tiktok/orderLife';
import { cancelledUnit, orderOf, shippedUnit, unit } from '#helpers/tiktok/tiktokUnits';

const NOW = 1_800_000_000;
const PACKAGE = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: null, occurredAt: '' };
const PAID = { currency: 'USD', total_amount: '25.00' };

describe('What differs between an order on TikTok and here', () => {
    function state(told: Partial<OrderState> = {}): OrderState {
        return newOrder({ ordered: { A: 2 }, ...told });
    }

    function here(told: Partial<OrderHere> = {}): OrderHere {
        return {
            orderNo: 'TTS-1',
            state: state(),
            total: 2500,
            currency: 'USD',
            reporter: 'cartridge',
            isReporting: false,
            changedAt: 0,
            reference: null,
            address: null,
            ...told
        };
    }

    /** Kinds with their acts; null where it is too early to say. */
    function found(order: TikTokOrder, own: OrderHere): string[] | null {
        const all = compareOrder({ payment: PAID, ...order }, own, NOW);
        return all && all.map((one) => [one.kind, one.there || '-', one.here || '-', one.act || '-'].join(' '));
    }

    const open = [unit('1'), unit('2')];
    const shipped = state({ status: 'Shipped', packages: { 1: PACKAGE } });

    it('nothing where both are alike', () => {
        expect(found(orderOf(open), here())).to.deep.equal([]);
        expect(found(orderOf([shippedUnit('1'), shippedUnit('2')]), here({ state: shipped }))).to.deep.equal([]);
        const both = orderOf(open, { status: 'CANCELLED' });
        expect(found(both, here({ state: state({ status: 'CANCELLED' }), total: 1 }))).to.deep.equal([]);
        const part = here({ state: state({ cancelled: { A: 1 } }) });
        expect(found(orderOf([unit('1'), cancelledUnit('2')]), part)).to.deep.equal([]);
    });

    it('nothing is said of what changed within half an hour, or is being reported', () => {
        const cancelled = orderOf(open, { status: 'CANCELLED', update_time: NOW - 1799 });
        expect(found(cancelled, here())).to.equal(null);
        expect(found({ ...cancelled, update_time: NOW - 1800 }, here())).to.have.length(1);
        expect(found(orderOf(open), here({ state: shipped, changedAt: NOW - 1 }))).to.equal(null);
        expect(found(orderOf(open), here({ state: shipped, isReporting: true }))).to.equal(null);
    });

    it('the parts of an address that differ, as long as something can be done about it', () => {
        const address = {
            firstName: 'Jane',
            lastName: 'Doe',
            address1: '1 Main St',
            address2: '',
            city: 'Reno',
            postalCode: '89501',
            stateCode: 'NV',
            countryCode: 'US',
            phone: ''
        };
        const there = { first_name: 'Jane', last_name: 'Doe', address_line1: '2 Main St', postal_code: '89502' };
        const moved = (told: Partial<TikTokOrder> = {}): TikTokOrder =>
            orderOf(open, { recipient_address: there, ...told });
        expect(found(moved(), here({ address }))).to.deep.equal(['address-differs street, postal_code - retry']);
        expect(found(moved(), here())).to.deep.equal([]);
        const left = orderOf([shippedUnit('1'), shippedUnit('2')], { recipient_address: there });
        expect(found(left, here({ address, state: shipped }))).to.deep.equal([
            'address-differs street, postal_code - -'
        ]);
        (['Delivered', 'Completed'] as const).forEach((status) => {
            const arrived = state({ status, packages: { 1: PACKAGE } });
            expect(found(left, here({ address, state: arrived })), status).to.deep.equal([]);
        });
        const cancelled = here({ address, state: state({ status: 'CANCELLED' }) });
        expect(found(moved({ status: 'CANCELLED' }), cancelled)).to.deep.equal([]);
    });

    it('packages under a number that only one side has; its spelling says nothing', () => {
        const there = (tracking_number: string, told: Partial<TikTokOrder> = {}): TikTokOrder =>
            orderOf(
                [
                    { ...shippedUnit('1'), tracking_number },
                    { ...shippedUnit('2'), tracking_number }
                ],
                told
            );
        ['1z-1', '-1 z-1-'].forEach((number) =>
            expect(found(there(number), here({ state: shipped })), number).to.deep.equal([])
        );
        expect(found(there('1Z2'), here({ state: shipped }))).to.deep.equal(['packages-differ 1Z2 1Z1 report']);
        expect(found(there('1Z2'), here({ state: shipped, reporter: 'oms' }))).to.deep.equal([
            'packages-differ 1Z2 1Z1 -'
        ]);
        const label = there('1Z2', { shipping_type: 'TIKTOK' });
        expect(found(label, here({ state: shipped }))).to.deep.equal(['packages-differ 1Z2 1Z1 -']);
        const parts = orderOf([shippedUnit('1'), { ...shippedUnit('2'), tracking_number: '1Z2' }]);
        expect(found(parts, here({ state: shipped }))).to.deep.equal(['packages-differ 1Z2 - -']);
    });

    it('packages are compared where the same units have left, by the numbers that both sides have', () => {
        const package2 = { ...PACKAGE, packageNo: '2' };
        const two = state({
            status: 'Shipped',
            packages: {
                1: { ...PACKAGE, trackingNumber: '1Z8', items: { A: 1 } },
                2: { ...package2, trackingNumber: '1Z9', items: { A: 1 } }
            }
        });
        const twoThere = ['1Z2', '1Z3'].map((tracking_number, index) => ({
            ...shippedUnit(`${index}`),
            tracking_number
        }));
        expect(found(orderOf(twoThere), here({ state: two }))).to.deep.equal([
            'packages-differ 1Z2, 1Z3 1Z8, 1Z9 report'
        ]);
        const otherNumber = { ...shippedUnit('1'), tracking_number: '1Z2' };
        expect(found(orderOf([otherNumber, unit('2')]), here({ state: shipped }))).to.deep.equal([
            'shipped-here - 1 × A report'
        ]);
        const otherUnits = state({ ordered: { A: 1, B: 1 }, packages: { 1: { ...PACKAGE, items: { B: 1 } } } });
        const kinds = found(orderOf([otherNumber, unit('2', { seller_sku: 'B' })]), here({ state: otherUnits }));
        expect(kinds?.map((one) => one.split(' ')[0])).to.deep.equal(['shipped-there', 'shipped-here']);
        const part = state({ status: 'PartiallyShipped', packages: { 1: { ...PACKAGE, items: { A: 1 } } } });
        expect(found(orderOf([shippedUnit('1'), unit('2')]), here({ state: part }))).to.deep.equal([]);
        const late = here({ state: { ...shipped, cancelledTooLate: { A: 1 } } });
        const gone = { display_status: 'CANCELLED', tracking_number: '1Z2' };
        expect(found(orderOf([shippedUnit('1'), shippedUnit('2', gone)]), late)).to.deep.equal([]);
        const withoutNumber = state({ status: 'Shipped', packages: { 1: { ...PACKAGE, trackingNumber: '' } } });
        expect(found(orderOf([shippedUnit('1'), shippedUnit('2')]), here({ state: withoutNumber }))).to.deep.equal([]);
        const emptied = state({ packages: { 1: { ...PACKAGE, items: {} } } });
        expect(found(orderOf(open), here({ state: emptied }))).to.deep.equal([]);
    });

    it('a cancellation of all or of units, on one side only', () => {
        expect(found(orderOf(open, { status: 'CANCELLED' }), here())).to.deep.equal([
            'cancelled-there CANCELLED New retry'
        ]);
        const own = here({ state: state({ status: 'CANCELLED' }) });
        expect(found(orderOf(open), own)).to.deep.equal(['cancelled-here AWAITING_SHIPMENT CANCELLED report']);
        expect(found(orderOf(open), { ...own, reporter: 'oms' })).to.deep.equal([
            'cancelled-here AWAITING_SHIPMENT CANCELLED -'
        ]);
        expect(found(orderOf([unit('1'), shippedUnit('2')]), own)).to.deep.equal([
            'cancelled-here AWAITING_SHIPMENT CANCELLED -'
        ]);
        expect(found(orderOf([unit('1'), cancelledUnit('2')]), here())).to.deep.equal([
            'cancelled-there 1 × A - retry'
        ]);
        expect(found(orderOf(open), here({ state: state({ cancelled: { A: 1 } }) }))).to.deep.equal([
            'cancelled-here - 1 × A report'
        ]);
    });

    it('a unit that TikTok cancelled after it had left is known', () => {
        const late = here({ state: { ...shipped, cancelledTooLate: { A: 1 } } });
        const order = orderOf([shippedUnit('1'), shippedUnit('2', { display_status: 'CANCELLED' })]);
        expect(found(order, late)).to.deep.equal([]);
    });

    it('a shipment on one side only', () => {
        expect(found(orderOf([shippedUnit('1'), unit('2')]), here())).to.deep.equal(['shipped-there 1 × A - retry']);
        expect(found(orderOf([shippedUnit('1'), unit('2')]), here({ state: shipped }))).to.deep.equal([
            'shipped-here - 1 × A report'
        ]);
        const oms = here({ reporter: 'oms' });
        expect(found(orderOf([shippedUnit('1'), unit('2')]), oms)).to.deep.equal(['shipped-there 1 × A - -']);
        const label = orderOf([shippedUnit('1'), unit('2')], { shipping_type: 'TIKTOK' });
        expect(found(label, oms)).to.deep.equal(['shipped-there 1 × A - retry']);
    });

    it('a later status', () => {
        const delivered = orderOf([shippedUnit('1'), shippedUnit('2')], { status: 'DELIVERED' });
        expect(found(delivered, here({ state: shipped }))).to.deep.equal(['status-differs DELIVERED Shipped retry']);
        ['Delivered', 'Completed'].forEach((status) => {
            const own = here({ state: { ...shipped, status: status as OrderState['status'] } });
            expect(found(delivered, own), status).to.deep.equal([]);
        });
        expect(found(delivered, here())).to.deep.equal(['shipped-there 2 × A - retry']);
        const lost = orderOf(open, { status: 'DELIVERED' });
        expect(found(lost, here())).to.deep.equal(['status-differs DELIVERED New -']);
        const refunded = orderOf([shippedUnit('1'), shippedUnit('2')], { status: 'COMPLETED' });
        expect(found(refunded, here({ state: shipped }))).to.deep.equal([]);
    });

    it('another total or currency, to the smallest unit; not where the order is held for it, or units are cancelled', () => {
        expect(found(orderOf(open), here({ total: 2501 }))).to.deep.equal(['totals-differ 25.00 USD 25.01 USD -']);
        expect(found(orderOf(open), here({ currency: 'EUR' }))).to.deep.equal(['totals-differ 25.00 USD 25.00 EUR -']);
        const held = state({ holdReason: 'out_of_stock, totals_differ' });
        expect(found(orderOf(open), here({ total: 1, state: held }))).to.deep.equal([]);
        const part = here({ total: 1, state: state({ cancelled: { A: 1 } }) });
        expect(found(orderOf([unit('1'), cancelledUnit('2')]), part)).to.deep.equal([]);
        const heldForTotal = state({ holdReason: 'totals_differ' });
        expect(found(orderOf(open), here({ total: 1, state: heldForTotal }))).to.deep.equal([]);
        expect(found(orderOf([unit('1'), cancelledUnit('2')]), here({ total: 1 }))).to.deep.equal([
            'cancelled-there 1 × A - retry'
        ]);
        expect(found(orderOf(open), part)).to.deep.equal(['cancelled-here - 1 × A report']);
        expect(found(orderOf(open, { payment: undefined }), here({ total: 1 }))).to.deep.equal([]);
    });

    it('the number on TikTok', () => {
        const told = (reference: Partial<OrderHere['reference']>): string[] | null =>
            found(orderOf(open), here({ reference: { told: '', refused: '', isDue: false, ...reference } }));
        expect(told({ told: 'TTS-1' })).to.deep.equal([]);
        expect(told({})).to.deep.equal([]);
        expect(told({ isDue: true })).to.deep.equal(['reference-missing - TTS-1 report']);
        expect(told({ refused: '21' })).to.deep.equal(['reference-missing 21 TTS-1 report']);
        expect(told({ told: 'TTS-0', refused: '21' })).to.deep.equal(['reference-differs TTS-0 TTS-1 report']);
    });
});
