import { expect } from 'chai';
import { isGone, isUnplaced } from '#cartridge/lifecycle/rules/platformStatus';
import type { PlatformStatus } from '#cartridge/lifecycle/rules/platformStatus';

describe('The status of an order in B2C Commerce', () => {
    const statuses: Array<[PlatformStatus, isUnplaced: boolean, isGone: boolean]> = [
        ['CREATED', true, false],
        ['NEW', false, false],
        ['OPEN', false, false],
        ['COMPLETED', false, false],
        ['CANCELLED', false, false],
        ['REPLACED', false, true],
        ['FAILED', true, true]
    ];
    statuses.forEach(([status, unplaced, gone]) => {
        it(`${status}: ${unplaced ? 'not placed' : 'placed'}, ${gone ? 'gone' : 'there'}`, () => {
            expect([isUnplaced(status), isGone(status)]).to.deep.equal([unplaced, gone]);
        });
    });
});
