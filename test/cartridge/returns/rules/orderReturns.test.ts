import { expect } from 'chai';
import type { KnownReturn } from '#cartridge/lifecycle/rules/knownReturns';
import { LINE_RETURN, lineReturnStatus, ORDER_RETURN, orderReturnStatus } from '#cartridge/returns/rules/orderReturns';

const AVAILABLE = { A: 2, B: 1 };
const PAID = { currency: 'USD', amount: 1000, isWhole: true };

/** A return of one unit of A that the buyer has asked for. */
function known(told: Partial<KnownReturn> = {}): KnownReturn {
    return { stage: 'pending', units: { A: 1 }, received: {}, restocked: {}, refund: null, ...told };
}

describe('The return status of an order', () => {
    const statusOf = (...returns: KnownReturn[]): number =>
        orderReturnStatus(Object.fromEntries(returns.map((one, index) => [String(index), one])), AVAILABLE);

    /** Source: metadata of the official social channel cartridges. */
    const cases: Array<[string, number, KnownReturn[]]> = [
        ['new while a decision is due', 3, [known()]],
        ['new while the buyer thinks about an offer', 3, [known({ stage: 'offered' })]],
        ['new in a status that TikTok has added', 3, [known({ stage: 'unknown' })]],
        ['confirmed while the buyer has to send the goods', 2, [known({ stage: 'to-send' })]],
        ['confirmed while the goods are under way', 2, [known({ stage: 'sent' })]],
        ['returned once goods of every open return are here', 4, [known({ stage: 'sent', received: { A: 1 } })]],
        [
            'confirmed while goods of one are missing',
            2,
            [known({ stage: 'sent', received: { A: 1 } }), known({ stage: 'sent' })]
        ],
        ['new as long as one is', 3, [known({ stage: 'sent', received: { A: 1 } }), known()]],
        [
            'what is open, also if another is paid back',
            2,
            [known({ stage: 'refunded', refund: PAID }), known({ stage: 'sent' })]
        ],
        ['partly refunded', 5, [known({ stage: 'refunded', refund: PAID })]],
        [
            'partly refunded, also if another return has come to nothing',
            5,
            [known({ stage: 'cancelled' }), known({ stage: 'refunded', refund: PAID })]
        ],
        ['refunded', 7, [known({ stage: 'refunded', units: AVAILABLE, refund: PAID })]],
        [
            'partly refunded where the buyer got a part of the price',
            5,
            [known({ stage: 'refunded', units: AVAILABLE, refund: { ...PAID, isWhole: false } })]
        ],
        ['confirmed where TikTok makes a new order', 2, [known({ stage: 'replaced' }), known({ stage: 'cancelled' })]],
        ['cancelled where nothing has come of it', 6, [known({ stage: 'cancelled' }), known({ stage: 'refused' })]]
    ];
    cases.forEach(([what, status, returns]) => {
        it(`is ${what}: ${status}`, () => expect(statusOf(...returns)).to.equal(status));
    });

    it('has the values of the official cartridges', () => {
        expect(ORDER_RETURN).to.deep.equal({
            CONFIRMED: 2,
            NEW: 3,
            RETURNED: 4,
            PARTIAL: 5,
            CANCELLED: 6,
            REFUNDED: 7
        });
        expect(LINE_RETURN).to.deep.equal({ NEW: 1, CONFIRMED: 2, CANCELLED: 3, RETURNED: 4, PARTIAL: 5, REFUNDED: 8 });
    });
});

describe('The return status of a product of an order', () => {
    const statusOf = (productId: string, ...returns: KnownReturn[]): number | null =>
        lineReturnStatus(Object.fromEntries(returns.map((one, index) => [String(index), one])), AVAILABLE, productId);

    it('is none where no return has it', () => {
        expect(statusOf('B', known())).to.equal(null);
        expect(statusOf('B', known({ units: { B: 0 } }))).to.equal(null);
        expect(statusOf('A')).to.equal(null);
    });

    const cases: Array<[string, number, KnownReturn]> = [
        ['new', 1, known()],
        ['confirmed', 2, known({ stage: 'to-send' })],
        ['returned', 4, known({ stage: 'sent', received: { A: 1 } })],
        ['partly refunded', 5, known({ stage: 'refunded', refund: PAID })],
        ['refunded', 8, known({ stage: 'refunded', units: { A: 2 }, refund: PAID })],
        ['cancelled', 3, known({ stage: 'cancelled' })]
    ];
    cases.forEach(([what, status, one]) => {
        it(`is ${what}: ${status}`, () => expect(statusOf('A', one)).to.equal(status));
    });

    it('is that of the returns that have it, and of its own units', () => {
        const refunded = known({ stage: 'refunded', units: { B: 1 }, refund: PAID });
        expect(statusOf('B', known(), refunded)).to.equal(8);
        expect(statusOf('A', known(), refunded)).to.equal(1);
    });
});
