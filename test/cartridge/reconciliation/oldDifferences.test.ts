import { expect } from 'chai';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';

const ID = '577000000000000001';
const A = '701643632930';

describe('A difference that nobody has repaired', () => {
    let world: DifferenceWorld;

    beforeEach(async () => {
        world = new DifferenceWorld();
        await world.order(ID, { [A]: 1 });
        world.forgetOnTikTok(ID);
        await world.reconcile();
    });

    afterEach(() => world.close());

    [true, false].forEach((isIgnored) => {
        it(`${isIgnored ? 'and is ignored' : 'and is open'} is forgotten after ninety days`, async () => {
            if (isIgnored) {
                world.ignore('missing-on-tiktok-' + ID);
            }
            await world.reconcile({}, 89 * 24);
            expect(world.kept()).to.have.length(1);
            await world.reconcile({}, 2 * 24);
            expect(world.kept()).to.deep.equal([]);
        });
    });
});
