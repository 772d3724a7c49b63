import { expect } from 'chai';
import { edit } from '#sfcc-mocks/store/session';
import { inTransaction, thrown, withBasket } from '../inJob';

type Dw = (id: string) => any;

/** A basket's payment by the gift certificate of a code. */
function payment(basket: any, dw: Dw, amount: number): any {
    const money = new (dw('value/Money'))(amount, 'USD');
    return basket.createGiftCertificatePaymentInstrument('CODE-1234', money);
}

// Source: Script API, dw.order.GiftCertificate, GiftCertificateMgr and GiftCertificateStatusCodes.
describe('dw.order.GiftCertificate', () => {
    it(
        'has the amount as its balance, and a code of the script or of the system',
        inTransaction((dw) => {
            const Mgr = dw('order/GiftCertificateMgr');
            const made = Mgr.createGiftCertificate(50, 'CODE-1234');
            const { amount, balance, enabled, status } = made;
            expect([amount.value, balance.value, amount.currencyCode, enabled, status]).to.deep.equal([
                50,
                50,
                'USD',
                true,
                dw('order/GiftCertificate').STATUS_ISSUED
            ]);
            expect([made.maskedGiftCertificateCode, made.getMaskedGiftCertificateCode(0)]).to.deep.equal([
                '*****1234',
                '*********'
            ]);
            expect(Mgr.createGiftCertificate(5, '').giftCertificateCode).to.have.length.greaterThan(8);
            expect(Mgr.createGiftCertificate(5).giftCertificateCode).not.to.equal('CODE-1234');
        })
    );

    it(
        'is found by its code and by its merchant id, else it is null',
        inTransaction((dw) => {
            const Mgr = dw('order/GiftCertificateMgr');
            const made = Mgr.createGiftCertificate(50, 'CODE-1234');
            expect(Mgr.getGiftCertificateByCode('CODE-1234').UUID).to.equal(made.UUID);
            expect(Mgr.getGiftCertificateByMerchantID(made.merchantID).UUID).to.equal(made.UUID);
            expect([Mgr.getGiftCertificateByCode('x'), Mgr.getGiftCertificateByMerchantID('x')]).to.deep.equal([
                null,
                null
            ]);
        })
    );

    for (const [what, amount, code] of [
        ['no amount', 0, undefined],
        ['a negative amount', -1, undefined],
        ['a code that another has', 5, 'CODE-1234']
    ] as const) {
        it(
            `is refused with ${what}`,
            inTransaction((dw) => {
                const Mgr = dw('order/GiftCertificateMgr');
                Mgr.createGiftCertificate(50, 'CODE-1234');
                expect(thrown(() => Mgr.createGiftCertificate(amount, code))).to.equal('IllegalArgumentException');
            })
        );
    }

    it(
        'refuses a status that it does not know, and a negative number of open digits',
        inTransaction((dw) => {
            const made = dw('order/GiftCertificateMgr').createGiftCertificate(50);
            expect(thrown(() => made.setStatus(9))).to.equal('IllegalArgumentException');
            expect(thrown(() => made.getMaskedGiftCertificateCode(-1))).to.equal('IllegalArgumentException');
        })
    );

    it(
        'is redeemed by payments, in parts',
        withBasket((basket, dw) => {
            const Mgr = dw('order/GiftCertificateMgr');
            const { STATUS_PARTIALLY_REDEEMED, STATUS_REDEEMED } = dw('order/GiftCertificate');
            const made = Mgr.createGiftCertificate(50, 'CODE-1234');
            expect(Mgr.redeemGiftCertificate(payment(basket, dw, 20)).status).to.equal(0);
            expect([made.balance.value, made.status]).to.deep.equal([30, STATUS_PARTIALLY_REDEEMED]);
            Mgr.redeemGiftCertificate(payment(basket, dw, 30));
            expect([made.balance.value, made.status]).to.deep.equal([0, STATUS_REDEEMED]);
            expect(basket.getGiftCertificatePaymentInstruments('CODE-1234')).to.have.length(2);
            expect(basket.getGiftCertificatePaymentInstruments('x')).to.have.length(0);
        })
    );

    const REFUSALS: Array<[string, number, (made: any, dw: Dw) => void]> = [
        ['INSUFFICIENT_BALANCE', 51, () => undefined],
        [
            'CURRENCY_MISMATCH',
            5,
            () => (edit<{ currency: string }>('GiftCertificate', 'RefArch/CODE-1234').currency = 'EUR')
        ],
        ['DISABLED', 5, (made) => made.setEnabled(false)],
        ['PENDING', 5, (made, dw) => made.setStatus(dw('order/GiftCertificate').STATUS_PENDING)],
        ['REDEEMED', 5, (made, dw) => made.setStatus(dw('order/GiftCertificate').STATUS_REDEEMED)]
    ];
    for (const [code, amount, prepare] of REFUSALS) {
        it(
            `is not redeemed: ${code}`,
            withBasket((basket, dw) => {
                const made = dw('order/GiftCertificateMgr').createGiftCertificate(50, 'CODE-1234');
                prepare(made, dw);
                const status = dw('order/GiftCertificateMgr').redeemGiftCertificate(payment(basket, dw, amount));
                expect([status.status, status.code]).to.deep.equal([
                    1,
                    dw('order/GiftCertificateStatusCodes')['GIFTCERTIFICATE_' + code]
                ]);
                expect(made.balance.value).to.equal(50);
            })
        );
    }

    it(
        'that does not exist is not redeemed',
        withBasket((basket, dw) => {
            const status = dw('order/GiftCertificateMgr').redeemGiftCertificate(payment(basket, dw, 5));
            expect(status.code).to.equal('GIFTCERTIFICATE_NOT_FOUND');
        })
    );
});

// Source: Script API, dw.order.LineItemCtnr and GiftCertificateLineItem; public storefronts calculate it so.
describe('dw.order.GiftCertificateLineItem', () => {
    it(
        'counts in the totals of its basket and shipment, and is no merchandise',
        withBasket((basket) => {
            const line = basket.createGiftCertificateLineItem(25, 'eve@example.com');
            line.setPriceValue(line.basePrice.valueOrNull);
            line.updateTax(0);
            basket.updateTotals();
            const { shipment } = line;
            expect([basket.totalGrossPrice.value, shipment.totalGrossPrice.value]).to.deep.equal([25, 25]);
            expect([basket.giftCertificateTotalPrice.value, basket.merchandizeTotalPrice.value]).to.deep.equal([25, 0]);
            expect(basket.allLineItems[0].recipientEmail).to.equal('eve@example.com');
            expect([shipment.giftCertificateLineItems.length, basket.giftCertificateLineItems.length]).to.deep.equal([
                1, 1
            ]);
            basket.removeGiftCertificateLineItem(line);
            expect(basket.giftCertificateLineItems).to.have.length(0);
        })
    );

    it(
        'is found by the gift certificate that was made of it',
        withBasket((basket) => {
            const line = basket.createGiftCertificateLineItem(25, 'eve@example.com');
            expect([line.giftCertificateID, line.senderName, line.message, line.productListItem]).to.deep.equal([
                null,
                null,
                null,
                null
            ]);
            line.setGiftCertificateID('G-1');
            expect(basket.getGiftCertificateLineItems('G-1')[0].UUID).to.equal(line.UUID);
            expect(basket.getGiftCertificateLineItems('G-2')).to.have.length(0);
        })
    );

    it(
        'needs an amount and a recipient',
        withBasket((basket) => {
            expect(thrown(() => basket.createGiftCertificateLineItem(25))).to.equal('IllegalArgumentException');
            expect(thrown(() => basket.createGiftCertificateLineItem(null, 'eve@example.com'))).to.equal(
                'IllegalArgumentException'
            );
        })
    );

    it(
        'keeps its shipment when an order is created of the basket',
        withBasket((basket, dw) => {
            const own = basket.createShipment('gifts');
            const line = basket.createGiftCertificateLineItem(25, 'eve@example.com');
            line.setShipment(own);
            line.updateTax(0);
            basket.updateTotals();
            const order = dw('order/OrderMgr').createOrder(basket, 'O-1');
            expect(order.shipments.toArray().map(({ ID }: any) => ID)).to.deep.equal(['gifts']);
            expect(order.giftCertificateLineItems[0].shipment.ID).to.equal('gifts');
        })
    );
});
