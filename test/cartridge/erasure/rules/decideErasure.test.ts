import { expect } from 'chai';
import { decideErasure } from '#cartridge/erasure/rules/decideErasure';
import type { ErasureFacts, ErasureRefusal } from '#cartridge/erasure/rules/decideErasure';

describe('Whether a buyer can be erased from an order', () => {
    const cases: Array<[string, Partial<ErasureFacts>, ErasureRefusal]> = [
        ['it is finished', {}, ''],
        ['the ledger no longer has it', { status: '' }, ''],
        ['it has shipped', { status: 'Shipped' }, ''],
        ['it is cancelled', { status: 'CANCELLED' }, ''],
        ['it is new', { status: 'New' }, 'open'],
        ['it is acknowledged', { status: 'Acknowledged' }, 'open'],
        ['a part has shipped', { status: 'PartiallyShipped' }, 'open'],
        ['the buyer waits for an answer', { hasOpenRequest: true }, 'request'],
        ['a return is open', { hasOpenReturn: true }, 'return'],
        ['TikTok has not been told of everything', { isDue: true }, 'due'],
        ['a task is open', { hasOpenTask: true }, 'due'],
        ['too many erasures wait', { hasRoom: false }, 'busy'],
        ['the ledger does not have it, and a task is open', { status: '', hasOpenTask: true }, 'due']
    ];
    cases.forEach(([title, known, expected]) => {
        it(`${title}: ${expected || 'yes'}`, () => expect(decideErasure(facts(known))).to.equal(expected));
    });

    it('names the reason that a person can do something about first', () => {
        const all = facts({
            status: 'New',
            hasOpenRequest: true,
            hasOpenReturn: true,
            isDue: true,
            hasOpenTask: true,
            hasRoom: false
        });
        expect(decideErasure(all)).to.equal('open');
        expect(decideErasure({ ...all, status: 'Completed' })).to.equal('request');
        expect(decideErasure({ ...all, status: 'Completed', hasOpenRequest: false })).to.equal('return');
        expect(decideErasure({ ...all, status: 'Completed', hasOpenRequest: false, hasOpenReturn: false })).to.equal(
            'due'
        );
    });
});

function facts(known: Partial<ErasureFacts>): ErasureFacts {
    return {
        status: 'Completed',
        isDue: false,
        hasOpenTask: false,
        hasOpenRequest: false,
        hasOpenReturn: false,
        hasRoom: true,
        ...known
    };
}
