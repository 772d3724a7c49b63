import { expect } from 'chai';
import { comparePayment, isPaidOnDelivery, readPayment } from '#cartridge/lifecycle/rules/tiktok/tiktokPayment';
import { BUYER_FEES } from '#simulators/tiktok-shop/money/orderMoney';

describe('Money at TikTok', () => {
    const payment = { currency: 'USD', total_amount: '104.94', platform_discount: '5.00', seller_discount: '0.10' };

    it('is read in minor units: goods and shipping together', () => {
        const read = readPayment({
            ...payment,
            shipping_fee_platform_discount: '0.24',
            shipping_fee_seller_discount: '0.20',
            tax: '8.70'
        });
        expect(read).to.deep.equal({
            currency: 'USD',
            paid: 10494,
            platformDiscount: 524,
            sellerDiscount: 30,
            cofundedDiscount: 0,
            tax: 870,
            fees: 0,
            paymentDiscount: 0
        });
    });

    it('has the discount on shipping that both fund beside the discounts of either', () => {
        const read = readPayment({
            ...payment,
            shipping_fee_seller_discount: '0.00',
            shipping_fee_cofunded_discount: '3.99'
        });
        expect(read).to.include({ platformDiscount: 500, sellerDiscount: 10, cofundedDiscount: 399 });
    });

    it('has no fractions where the currency has none', () => {
        expect(readPayment({ currency: 'JPY', total_amount: '1200' })).to.include({ paid: 1200, platformDiscount: 0 });
    });

    [
        undefined,
        null,
        'text',
        {},
        { currency: 'USD' },
        { currency: 'USD', total_amount: '' },
        { currency: 'USD', total_amount: 'x' }
    ].forEach((told) =>
        it(`is unknown when TikTok says ${JSON.stringify(told)}`, () => expect(readPayment(told)).to.equal(null))
    );

    it('is read from numbers too, to the smallest unit', () => {
        const payment = { currency: 'USD', total_amount: 104.94, tax: 8.1, seller_discount: '5.00' };
        expect(readPayment(payment)).to.include({ paid: 10494, tax: 810, sellerDiscount: 500 });
        expect(readPayment({ currency: 'USD', total_amount: 1e21 })).to.equal(null);
    });

    it('has every fee of the buyer, also one that TikTok has added without notice', () => {
        const parts = { currency: 'USD', sub_total: '100.00', shipping_fee: '4.00', tax: '5.00' };
        const read = readPayment({
            ...parts,
            total_amount: '108.78',
            retail_delivery_fee: '0.28',
            payment_platform_discount: '0.50'
        });
        expect(read).to.include({ fees: 28, paymentDiscount: 50 });
        expect(comparePayment(10900, 'USD', read)).to.equal('paid');
        expect(comparePayment(10878, 'USD', read)).to.equal('paid');
        expect(readPayment({ ...parts, total_amount: '110.00', moon_fee: '1.00' })).to.include({ fees: 100 });
    });

    BUYER_FEES.forEach((fee) => {
        it(`counts ${fee} as a fee of the buyer where TikTok leaves out a part of the total`, () => {
            expect(readPayment({ ...payment, [fee]: '0.30' })).to.include({ fees: 30 });
            expect(readPayment({ ...payment, sub_total: '1.00', [fee]: '0.30' })).to.include({ fees: 30 });
            expect(readPayment({ ...payment, shipping_fee: '1.00', [fee]: '0.30' })).to.include({ fees: 30 });
        });
    });

    it('takes no part that cannot be read for a fee: the order then has another total than TikTok', () => {
        const parts = {
            currency: 'USD',
            total_amount: '115.00',
            sub_total: '100.00',
            shipping_fee: '5.00',
            tax: '10.00'
        };
        expect(readPayment(parts)).to.include({ fees: 0 });
        ['sub_total', 'shipping_fee', 'tax'].forEach((name) =>
            [null, '', 'five', [], {}, true].forEach((value) =>
                expect(readPayment({ ...parts, [name]: value }), name).to.include({ fees: 0 })
            )
        );
    });

    it('adds up several fees of the buyer', () => {
        const read = readPayment({ ...payment, retail_delivery_fee: '0.28', handling_fee: '0.30' });
        expect(read).to.include({ fees: 58 });
        expect(comparePayment(10494 - 58, 'USD', read)).to.equal('paid');
        expect(comparePayment(10494 - 58 + 500, 'USD', read)).to.equal('paid-with-discount');
        expect(comparePayment(10494 + 500, 'USD', read)).to.equal('paid-with-discount');
    });

    it('finds a fee without a name beside the discount of a payment partner', () => {
        const parts = { currency: 'USD', sub_total: '100.00', shipping_fee: '4.00', payment_platform_discount: '0.50' };
        expect(readPayment({ ...parts, total_amount: '104.50', moon_fee: '1.00' })).to.include({ fees: 100 });
    });

    it('agrees with the total that the buyer paid, or with that and what TikTok pays back', () => {
        const read = readPayment(payment);
        expect(comparePayment(10494, 'USD', read)).to.equal('paid');
        expect(comparePayment(10994, 'USD', read)).to.equal('paid-with-discount');
        expect(comparePayment(10495, 'USD', read)).to.equal('differs');
        expect(comparePayment(10494, 'GBP', read)).to.equal('other-currency');
        expect(comparePayment(10494, 'USD', null)).to.equal('unknown');
    });
});

describe('An order that is paid on delivery', () => {
    it('is paid once it was delivered', () => {
        const paid = (status: string, more = {}): boolean => isPaidOnDelivery({ status, is_cod: true, ...more });
        expect(paid('DELIVERED')).to.equal(true);
        expect(paid('COMPLETED', { delivery_time: 1_800_000_000 })).to.equal(true);
        expect(paid('COMPLETED'), 'refunded on its way').to.equal(false);
        expect(paid('IN_TRANSIT', { delivery_time: 1_800_000_000 })).to.equal(false);
        expect(paid('DELIVERED', { is_cod: false })).to.equal(false);
        expect(paid('DELIVERED', { is_cod: undefined })).to.equal(false);
    });
});
