import { expect } from 'chai';
import type { TikTokReturn } from '#cartridge/openapi/rules/tiktokReturn';
import { deadlineAlert } from '#cartridge/returns/rules/returnDeadline';
import type { ReturnChoice } from '#cartridge/returns/rules/returnChoice';
import { newsOf } from '#cartridge/returns/rules/returnNews';
import { toldReturn } from '#helpers/tiktok/toldReturn';

const ASKED = 'RETURN_OR_REFUND_REQUEST_PENDING';
const SENT = 'BUYER_SHIPPED_ITEM';
const REFUNDED = 'RETURN_OR_REFUND_REQUEST_COMPLETE';

/** Codes of the alerts about a return, each with the id of the return as its only value. */
function alerts(
    before: Partial<TikTokReturn> | null,
    told: Partial<TikTokReturn>,
    choice: ReturnChoice | null = null,
    areGoodsHere = false
): string[] {
    const news = newsOf(before && toldReturn(before), toldReturn(told), choice, areGoodsHere);
    news.alerts.forEach(({ values }) => expect(values).to.deep.equal(['4035']));
    return news.alerts.map(({ code }) => code);
}

function choice(told: Partial<ReturnChoice> = {}): ReturnChoice {
    return { act: 'accept', about: ASKED, reason: '', by: 'OMS', at: '', state: 'sent', ...told };
}

describe('What is new about a return', () => {
    it('is its status, where TikTok told another one or none before', () => {
        expect(newsOf(null, toldReturn(), null, false).isNewStatus).to.equal(true);
        expect(newsOf(toldReturn(), toldReturn({ status: SENT }), null, false).isNewStatus).to.equal(true);
        expect(newsOf(toldReturn(), toldReturn({ trackingNumber: '1Z' }), null, false)).to.deep.equal({
            isNewStatus: false,
            alerts: []
        });
    });

    describe('alerts a person', () => {
        it('when the buyer asks, sends the goods, objects, or TikTok names an unknown status', () => {
            expect(alerts(null, {})).to.deep.equal(['alert.return_asked']);
            expect(alerts({ status: 'AWAITING_BUYER_SHIP' }, { status: SENT })).to.deep.equal(['alert.return_sent']);
            expect(alerts({ status: SENT }, { status: 'REJECT_RECEIVE_PACKAGE' })).to.deep.equal([
                'alert.return_disputed'
            ]);
            expect(alerts({}, { status: 'SOMETHING_NEW' })).to.deep.equal(['alert.return_unknown']);
        });

        it('when money goes back and goods do not come', () => {
            const before = { status: SENT };
            const told = { status: REFUNDED };
            expect(alerts(before, told)).to.deep.equal(['alert.refund_without_goods']);
            expect(alerts(before, told, null, true)).to.deep.equal([]);
            expect(alerts(before, { ...told, mayBuyerKeep: true })).to.deep.equal([]);
            expect(alerts({}, { ...told, type: 'REFUND' })).to.deep.equal([]);
        });

        it('when a return ends without a refund after the buyer got the money', () => {
            const paid = { status: SENT, isQuickRefund: true };
            const ends = ['REFUND_OR_RETURN_REQUEST_REJECT', 'RETURN_OR_REFUND_REQUEST_CANCEL'];
            ends.forEach((status) => {
                expect(alerts(paid, { status }), status).to.deep.equal(['alert.return_closed_after_refund']);
                expect(alerts({ status: SENT }, { status }), status).to.deep.equal([]);
            });
            expect(alerts(paid, { status: REFUNDED, mayBuyerKeep: true })).to.deep.equal([]);
        });

        it('when TikTok does not say how much it has paid back', () => {
            expect(alerts({}, { status: REFUNDED, type: 'REFUND', refund: null })).to.deep.equal([
                'alert.refund_unknown'
            ]);
            const quick = { status: SENT, isQuickRefund: true, refund: null };
            expect(alerts({}, quick)).to.deep.equal(['alert.return_sent', 'alert.refund_unknown']);
        });

        it('not of a return that was over before it was first read', () => {
            expect(alerts(null, { status: REFUNDED })).to.deep.equal([]);
            expect(newsOf(null, toldReturn({ status: REFUNDED }), null, false).isNewStatus).to.equal(true);
        });
    });

    describe('is that TikTok has decided in place of the seller', () => {
        const due = { status: ASKED, answerBy: 1000 };
        const told = { status: 'AWAITING_BUYER_SHIP', changedAt: 1000 };
        const decided = ['alert.return_decided'];

        it('where it came after the deadline', () => {
            expect(alerts(due, told)).to.deep.equal(decided);
            expect(alerts(due, { ...told, changedAt: 999 })).to.deep.equal([]);
            expect(alerts({ ...due, answerBy: 0 }, told)).to.deep.equal([]);
            expect(
                alerts({ ...due, status: 'AWAITING_BUYER_SHIP' }, { ...told, status: 'AWAITING_BUYER_RESPONSE' })
            ).to.deep.equal([]);
        });

        it('but not where TikTok has taken an answer', () => {
            expect(alerts(due, told, choice())).to.deep.equal([]);
            [choice({ state: 'open' }), choice({ state: 'missed' }), choice({ about: SENT })].forEach((made) =>
                expect(alerts(due, told, made), JSON.stringify(made)).to.deep.equal(decided)
            );
        });
    });
});

describe('A deadline of a return', () => {
    it('is announced unless somebody has answered, and is missed once it is over', () => {
        expect(deadlineAlert(1000, 999, false)).to.equal('alert.return_ends');
        expect(deadlineAlert(1000, 999, true)).to.equal('');
        [true, false].forEach((isAnswered) =>
            expect(deadlineAlert(1000, 1000, isAnswered)).to.equal('alert.return_missed')
        );
    });
});
