import { expect } from 'chai';
import { AREAS, runWorld } from '#helpers/fuzz/areas';
import { times } from '#helpers/faults/samples';

/** `npm run fuzz` tries more of them. */
const WORLDS = times(10, 1);
const SEED = 20261129;

describe('Wrong things from outside', () => {
    AREAS.forEach((area) => {
        it(`${area.name}: ${area.about}`, async () => {
            for (let world = 0; world < WORLDS; world += 1) {
                expect(await runWorld(area, SEED, world), `world ${world}`).to.deep.equal([]);
            }
        }).timeout(30000 * WORLDS);
    });
});
