import { expect } from 'chai';
import { answerTaskId, answerTaskIds } from '#cartridge/returns/rules/answerTask';
import { actNamed, actsFor, canArrive, tiktokDecision } from '#cartridge/returns/rules/returnActs';
import type { ReturnAct } from '#cartridge/returns/rules/returnActs';

const ACTS: ReturnAct[] = ['accept', 'refund', 'received', 'refuse'];
const ASKED = 'RETURN_OR_REFUND_REQUEST_PENDING';

describe('What the seller can do about a return', () => {
    /** Source: Approve Return and Reject Return, `decision`. */
    const decisions: Array<[string, string, Partial<Record<ReturnAct, string>>]> = [
        ['REFUND', ASKED, { accept: 'approve APPROVE_REFUND', refuse: 'reject REJECT_REFUND' }],
        [
            'RETURN_AND_REFUND',
            ASKED,
            { accept: 'approve APPROVE_RETURN', refund: 'approve DIRECT_REFUND', refuse: 'reject REJECT_RETURN' }
        ],
        [
            'REPLACEMENT',
            'REPLACEMENT_REQUEST_PENDING',
            {
                accept: 'approve APPROVE_REPLACEMENT',
                refund: 'approve ISSUE_REPLACEMENT_REFUND',
                refuse: 'reject REJECT_REPLACEMENT'
            }
        ],
        [
            'RETURN_AND_REFUND',
            'BUYER_SHIPPED_ITEM',
            { received: 'approve APPROVE_RECEIVED_PACKAGE', refuse: 'reject REJECT_RECEIVED_PACKAGE' }
        ],
        ['RETURN_AND_REFUND', 'AWAITING_BUYER_SHIP', {}],
        ['REFUND', 'RETURN_OR_REFUND_REQUEST_COMPLETE', {}],
        ['SOMETHING_NEW', ASKED, {}]
    ];
    decisions.forEach(([type, status, expected]) => {
        it(`is told to TikTok of a ${type} in ${status} as ${Object.values(expected).join(', ') || 'nothing'}`, () => {
            const told = ACTS.flatMap((act) => {
                const decision = tiktokDecision(act, type, status);
                return decision ? [[act, `${decision.call} ${decision.decision}`]] : [];
            });
            expect(Object.fromEntries(told)).to.deep.equal(expected);
        });
    });

    it('is to say that the goods are here, also when TikTok waits for no decision', () => {
        const arriving = ['AWAITING_BUYER_SHIP', 'REJECT_RECEIVE_PACKAGE', 'RETURN_OR_REFUND_REQUEST_COMPLETE'];
        arriving.forEach((status) => {
            expect(canArrive('RETURN_AND_REFUND', status), status).to.equal(true);
            expect(actsFor('RETURN_AND_REFUND', status), status).to.deep.equal(['received']);
            ['REFUND', 'REPLACEMENT'].forEach((type) => {
                expect(canArrive(type, status), type).to.equal(false);
                expect(actsFor(type, status), type).to.deep.equal([]);
            });
        });
        [ASKED, 'AWAITING_BUYER_RESPONSE', 'RETURN_OR_REFUND_REQUEST_CANCEL'].forEach((status) =>
            expect(canArrive('RETURN_AND_REFUND', status), status).to.equal(false)
        );
    });

    it('is everything that TikTok takes', () => {
        expect(actsFor('RETURN_AND_REFUND', ASKED)).to.deep.equal(['accept', 'refund', 'refuse']);
        expect(actsFor('RETURN_AND_REFUND', 'BUYER_SHIPPED_ITEM')).to.deep.equal(['received', 'refuse']);
    });

    it('has names, and no others', () => {
        expect(ACTS.map(actNamed)).to.deep.equal(ACTS);
        ['', 'Accept', 'approve', 'constructor'].forEach((name) => expect(actNamed(name), name).to.equal(null));
    });

    it('has a task of its own for each act', () => {
        expect(answerTaskIds('4035')).to.deep.equal(ACTS.map((act) => `answer-return-4035-${act}`));
        expect(answerTaskId('4035', 'refuse')).to.equal('answer-return-4035-refuse');
    });
});
