import { expect } from 'chai';
import { times } from '#helpers/faults/samples';
import { textOf } from '#helpers/worlds/goods';
import { planOf } from '#helpers/worlds/plan';
import { World } from '#helpers/worlds/world';
import { kindOf } from '#helpers/worlds/kinds/drawKind';
import { PLAIN_KINDS } from '#helpers/worlds/kinds/worldKind';

/** `npm run simulate` runs more of them. */
const HISTORIES = Number(process.env.HISTORIES || times(400, 100));
const SEED = Number(process.env.SEED || 1);
/** Orders that live together on one instance. */
const TOGETHER = Math.min(100, HISTORIES / PLAIN_KINDS.length);
const ROUNDS = Math.ceil(HISTORIES / TOGETHER / PLAIN_KINDS.length);
/** Worlds of drawn kinds, of few orders each. */
const DRAWN = times(40, 6);
const FEW = 12;

describe(`${HISTORIES} histories of shared numbers, splits, corrections and cancellations`, () => {
    let world: World;

    afterEach(() => world.close());

    PLAIN_KINDS.forEach((kind, position) => {
        const { reporter, region, numberAgain, tiktokFaults } = kind;
        const name = `${reporter} in ${region}, a number again is ${numberAgain}, ${tiktokFaults} of the calls fail`;
        Array.from({ length: ROUNDS }, (_value, round) => SEED + round * PLAIN_KINDS.length + position).forEach(
            (seed) => {
                it(`seed ${seed}, ${name}: both sides have the units, or a person is told of the difference`, async () => {
                    world = new World(planOf(kind, TOGETHER, seed));
                    expect(await world.live()).to.deep.equal([]);
                    const orders = world.allFacts();
                    const shipped = orders.filter((facts) => textOf(facts.shippedHere()) !== '');
                    expect(shipped.length, 'many of them ship').to.be.greaterThan(TOGETHER / 4);
                    const same = orders.filter((facts) => facts.isSame());
                    expect(same.length, 'many of them agree').to.be.greaterThan(TOGETHER / 4);
                }).timeout(600000);
            }
        );
    });
});

describe(`${DRAWN} worlds of drawn kinds`, () => {
    let world: World;

    afterEach(() => world.close());

    Array.from({ length: DRAWN }, (_value, index) => SEED * 1000 + index).forEach((seed) => {
        it(`seed ${seed}: no rule is broken`, async () => {
            world = new World(planOf(kindOf(seed), FEW, seed));
            expect(await world.live()).to.deep.equal([]);
        }).timeout(600000);
    });
});
