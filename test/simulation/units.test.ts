import { expect } from 'chai';
import { times } from '#helpers/faults/samples';
import { UnitHistories, WORLDS } from '#helpers/tiktok/unitHistories';
import type { Ended } from '#helpers/tiktok/unitHistories';

/** `npm run simulate` runs more of them. */
const HISTORIES = Number(process.env.HISTORIES || times(400, 100));
const SEED = Number(process.env.SEED || 1);
/** Orders that live together on one instance. */
const TOGETHER = Math.min(100, HISTORIES / WORLDS.length);
const ROUNDS = Math.ceil(HISTORIES / TOGETHER / WORLDS.length);

describe(`${HISTORIES} histories of shared numbers, splits, corrections and cancellations`, () => {
    let histories: UnitHistories;

    afterEach(() => histories.close());

    WORLDS.forEach((world, position) => {
        const { reporter, region, numberAgain, faults } = world;
        const name = `${reporter} in ${region}, a number again is ${numberAgain}, ${faults} of the calls fail`;
        Array.from({ length: ROUNDS }, (_value, round) => SEED + round * WORLDS.length + position).forEach((seed) => {
            it(`seed ${seed}, ${name}: both sides have the units, or somebody is told of the difference`, async () => {
                histories = new UnitHistories(world, TOGETHER, seed);
                const ended: Ended = await histories.run();
                expect(ended.violations).to.deep.equal([]);
                expect(ended.shipped, 'many of them ship').to.be.greaterThan(TOGETHER / 4);
                expect(ended.same, 'many of them agree').to.be.greaterThan(TOGETHER / 4);
            }).timeout(600000);
        });
    });
});
