import { expect } from 'chai';
import type { KnownReturns } from '#cartridge/lifecycle/rules/knownReturns';
import { endedReturnAlerts } from '#cartridge/returns/rules/endedReturnAlerts';

const ALL = ['asked', 'sent', 'ends', 'missed', 'disputed', 'unknown'];

describe('Alerts that no return of an order asks for any more', () => {
    const open: Array<[string, string[]]> = [
        ['pending', ['asked', 'ends', 'missed']],
        ['offered', []],
        ['to-send', []],
        ['sent', ['sent', 'ends', 'missed']],
        ['disputed', ['disputed']],
        ['unknown', ['unknown']],
        ['refunded', []],
        ['cancelled', []]
    ];
    open.forEach(([stage, asks]) => {
        it(`${stage}: all but ${asks.join(', ') || 'none'}`, () => {
            expect(endedReturnAlerts(returnsIn(stage))).to.deep.equal(codes(ALL.filter((one) => !asks.includes(one))));
        });
    });

    it('one return of two is enough to ask', () => {
        expect(endedReturnAlerts(returnsIn('refunded', 'sent'))).to.deep.equal(codes(['asked', 'disputed', 'unknown']));
    });
});

function codes(names: string[]): string[] {
    return names.map((name) => 'alert.return_' + name);
}

function returnsIn(...stages: string[]): KnownReturns {
    return Object.fromEntries(
        stages.map((stage, index) => [String(index), { stage, units: {}, received: {}, restocked: {}, refund: null }])
    );
}
