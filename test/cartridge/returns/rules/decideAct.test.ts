import { expect } from 'chai';
import type { Units } from '#cartridge/lifecycle/rules/units';
import { allowedActs, decideAct } from '#cartridge/returns/rules/decideAct';
import type { ReturnFacts, WantedAct } from '#cartridge/returns/rules/decideAct';
import { answers } from '#cartridge/returns/rules/returnChoice';
import type { ReturnChoice } from '#cartridge/returns/rules/returnChoice';

const ASKED = 'RETURN_OR_REFUND_REQUEST_PENDING';
const SENT = 'BUYER_SHIPPED_ITEM';

/** A return of two units of A and one of B that the seller may answer. */
function facts(told: Partial<ReturnFacts> = {}): ReturnFacts {
    return {
        type: 'RETURN_AND_REFUND',
        status: ASKED,
        units: { A: 2, B: 1 },
        received: {},
        choice: null,
        eventIds: [],
        mayAnswer: true,
        ...told
    };
}

function wanted(told: Partial<WantedAct> = {}): WantedAct {
    return { act: 'accept', reason: '', units: {}, eventId: 'e1', ...told };
}

function choice(told: Partial<ReturnChoice> = {}): ReturnChoice {
    return {
        act: 'accept',
        about: ASKED,
        reason: '',
        by: 'OMS',
        at: '2026-11-23T10:00:00.000Z',
        state: 'open',
        ...told
    };
}

describe('An act about a return', () => {
    it('is possible while TikTok waits for it', () => {
        expect(decideAct(wanted(), facts())).to.deep.equal({ outcome: 'applied' });
        expect(decideAct(wanted({ act: 'refuse' }), facts({ choice: choice({ about: SENT }) }))).to.include({
            outcome: 'applied'
        });
    });

    it('is refused with what is possible now', () => {
        expect(decideAct(wanted({ act: 'received' }), facts())).to.deep.equal({
            outcome: 'rejected',
            code: 'act_not_allowed',
            path: 'decision',
            expected: 'accept, refund, refuse',
            msg: 'The return does not allow this now',
            current: ASKED,
            allowed: ['accept', 'refund', 'refuse']
        });
    });

    it('is a repeat with an event id that was applied', () => {
        expect(decideAct(wanted(), facts({ eventIds: ['e1', 'e0'] }))).to.include({ outcome: 'repeated' });
        expect(decideAct(wanted(), facts({ eventIds: ['e0'] }))).to.include({ outcome: 'applied' });
    });

    it('is a repeat while the same answer is on its way, or TikTok has it', () => {
        (['open', 'sent'] as const).forEach((state) => {
            expect(decideAct(wanted(), facts({ choice: choice({ state }) })), state).to.include({
                outcome: 'repeated'
            });
            expect(decideAct(wanted({ act: 'refuse' }), facts({ choice: choice({ state }) })), state).to.include({
                code: 'act_not_allowed'
            });
        });
    });

    it('may be tried again where the answer came too late, or was about an earlier status', () => {
        [choice({ state: 'missed' }), choice({ about: SENT })].forEach((made) =>
            expect(decideAct(wanted(), facts({ choice: made }))).to.include({ outcome: 'applied' })
        );
    });

    it('is left to the OMS where that answers on TikTok', () => {
        expect(allowedActs(facts({ mayAnswer: false }))).to.deep.equal([]);
        expect(allowedActs(facts({ mayAnswer: false, status: SENT }))).to.deep.equal(['received']);
    });
});

describe('Goods that have arrived', () => {
    const receive = (units: WantedAct['units'], told: Partial<ReturnFacts> = {}): unknown =>
        decideAct(wanted({ act: 'received', units }), facts({ status: SENT, ...told }));

    it('are units of the return, all that are left unless they are named', () => {
        const named: Units[] = [{}, { A: 1 }, { A: 2, B: 1 }, { A: 0, B: 1 }];
        named.forEach((units) => expect(receive(units), JSON.stringify(units)).to.include({ outcome: 'applied' }));
    });

    it('come in several parts', () => {
        expect(receive({ A: 1, B: 1 }, { received: { A: 1 } })).to.include({ outcome: 'applied' });
        expect(allowedActs(facts({ status: SENT, received: { A: 1 } }))).to.deep.equal(['received', 'refuse']);
    });

    it('are no more than the return has', () => {
        expect(receive({ B: 2 })).to.deep.equal({
            outcome: 'rejected',
            code: 'too_many_units',
            path: 'items',
            expected: 'units of the return that have not arrived before',
            msg: 'The return has fewer units of B'
        });
        expect(receive({ A: 2 }, { received: { A: 1 } })).to.include({ code: 'too_many_units' });
        expect(receive({ C: 1 })).to.include({ code: 'too_many_units' });
    });

    it('are whole numbers, and at least one', () => {
        const wrong: Units[] = [{ A: 0 }, { A: 1.5 }, { A: -1, B: 2 }, { A: NaN }];
        wrong.forEach((units) =>
            expect(receive(units), JSON.stringify(units)).to.deep.equal({
                outcome: 'rejected',
                code: 'wrong_type',
                path: 'items',
                expected: 'whole numbers of units',
                msg: 'Each number of units is a whole number, and one of them is above 0'
            })
        );
    });

    it('that are all here are a repeat', () => {
        expect(receive({ A: 1 }, { received: { A: 2, B: 1 } })).to.include({ outcome: 'repeated' });
        expect(receive({}, { received: {}, units: {} })).to.include({ outcome: 'applied' });
    });

    it('are still refused once all are here, and no longer received where TikTok waits for nothing', () => {
        const all = { received: { A: 2, B: 1 } };
        expect(allowedActs(facts({ status: 'AWAITING_BUYER_SHIP', ...all }))).to.deep.equal([]);
        expect(allowedActs(facts({ status: 'AWAITING_BUYER_SHIP' }))).to.deep.equal(['received']);
    });

    it('do not count for other acts', () => {
        expect(decideAct(wanted({ units: { A: 9, B: 1.5 } }), facts())).to.include({ outcome: 'applied' });
    });
});

describe('A decision', () => {
    it('answers the status that it was about, unless it came too late', () => {
        expect(answers(null, ASKED)).to.equal(false);
        expect(answers(choice(), ASKED)).to.equal(true);
        expect(answers(choice({ state: 'sent' }), ASKED)).to.equal(true);
        expect(answers(choice({ state: 'missed' }), ASKED)).to.equal(false);
        expect(answers(choice(), SENT)).to.equal(false);
    });
});
